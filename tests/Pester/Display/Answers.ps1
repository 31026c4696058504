# What the views are rendered from: HostUp's published samples, with times that are noon or midnight on this machine's clock, so that
# the same text is right in every time zone.
function Get-DisplayAnswer {
    $samples = Join-Path $PSScriptRoot '../../Samples'
    $time = { param($local) ([datetime]$local).ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", [cultureinfo]::InvariantCulture) }
    $account = { param($name, $change) $text = Get-Content -Raw (Join-Path $samples $name) | ConvertFrom-Json -AsHashtable; & $change $text; ConvertTo-Json $text -Depth 20 }

    @{
        'GET /me/preferences'        = & $account preferences.json { param($p) $p.categories.ui = @{ theme = 'dark' }; $p.newGroup = 'kept' }
        'GET /me/preferences/peppol' = ConvertTo-Json @{
            eligible = $true; reason = $null; orgNumber = '5555555555'; peppolId = '0007:5555555555'
            participantName = 'Exempelbolaget Räksmörgås AB'; lookedUpAt = (& $time '2026-04-27 00:30')
        }
        'PATCH /me/preferences/peppol' = ConvertTo-Json @{ optedOut = $true; updatedAt = (& $time '2026-04-27 23:30') }
        'GET /billing/payment-methods/contacts' = ConvertTo-Json @{ contacts = @(
                @{ id = '42'; email = 'ekonomi@example.com'; description = 'Ekonomiavdelningen' }
                @{ id = '1007'; email = 'en-lang-adress-for-fakturor@avdelningen.exempelbolaget.example'; description = $null }) } -Depth 5
        'GET /domains' = ConvertTo-Json -Depth 8 @{
            hasMore = $false; nextCursor = $null
            data    = @(
                @{
                    id = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'example.com'; serviceStatus = 'active'; tags = @('production'); pinned = $false
                    lifecycle = @{ type = 'standard'; autoRenewEnabled = $true; registrarLockEnabled = $false; transferInProgress = $false }
                    billing = @{ amount = 159; currencyCode = 'SEK'; billingCycle = 'annually'; periodYears = 1; initialAmount = 99 }
                    createdAt = (& $time '2025-04-27 12:00'); expiresAt = (& $time '2027-04-27 00:30'); nextDueAt = (& $time '2027-03-28 12:00')
                }
                @{
                    id = 'dom_01hxb7n2q4r8s1t5v9w3x6y0z2'; name = 'en-lang-lista-av-ord-som-aldrig-tar-slut.xn--rksmrgs-5wao1o.example'; serviceStatus = 'pending'
                    lifecycle = @{ type = 'transfer'; transferInProgress = $true }; billing = @{ amount = 1234.5; currencyCode = 'SEK'; periodYears = 5 }
                }
                @{
                    id = 'dom_01hxe5r9t1v4w6x8y2z3a5b0c1'; name = 'utgangen.example'; serviceStatus = 'expired'; expiresAt = (& $time '2026-04-20 23:30')
                    lifecycle = @{ autoRenewEnabled = $false; registrarLockEnabled = $true }
                })
        }
        'GET /domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/renewal' = ConvertTo-Json -Depth 5 @{
            hasPendingOrder = $false; billing = @{ amount = 159; currencyCode = 'SEK'; billingCycle = 'annually' }; renewsFor = @{ billingCycle = 'annually'; months = 12 }
            autoRenew = $true; daysUntilExpiry = 365; hasUpcomingRenewal = $false
        }
        'GET /domains/dom_01hxe5r9t1v4w6x8y2z3a5b0c1/renewal' = ConvertTo-Json -Depth 5 @{
            hasPendingOrder = $true; invoiceNumber = '202600001'; invoiceStatus = 'unpaid'; autoRenew = $false; daysUntilExpiry = 7
            billing = @{ amount = 1234.5; currencyCode = 'SEK'; billingCycle = $null }
        }
        'GET /domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/contacts' = ConvertTo-Json -Depth 5 @{
            registrant = @{ firstName = 'Anna'; lastName = 'Svensson'; companyName = 'Exempelbolaget Räksmörgås AB'; email = 'domains@example.com' }
            tech = @{ firstName = 'Karl-Johan'; lastName = 'af Ugglas-Lindqvist'; email = 'en-lang-adress@avdelningen.exempelbolaget.example' }
        }
        'GET /shared-hosting' = ConvertTo-Json -Depth 8 @{
            hasMore = $false; nextCursor = $null
            data    = @(
                @{
                    id = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'example.com'; primaryDomain = 'example.com'; domains = @('example.com', 'www.example.com')
                    serviceStatus = 'active'; billing = @{ amount = 99; currencyCode = 'SEK'; billingCycle = 'annually' }
                    createdAt = (& $time '2025-05-27 12:00'); nextDueAt = (& $time '2026-05-27 00:30'); pinned = $false
                    resources = @{ diskLimitGb = 20; memoryGb = 2; bandwidthLimitGb = 1024; emailAccountLimit = 25; databaseLimit = 10; ftpAccountLimit = 10; addonDomainLimit = 5; subdomainLimit = 50 }
                    controlPanel = @{ type = 'cpanel' }
                    billingCycleState = @{ billingCycleOptions = @(@{ billingCycle = 'monthly'; amount = 9.9; currencyCode = 'SEK' }, @{ billingCycle = 'annually'; amount = 99; currencyCode = 'SEK' }) }
                }
                @{
                    id = 'acct_01hxb7n2q4r8s1t5v9w3x6y0z2'; name = 'Kundportalen för återförsäljare i Norrbotten'; primaryDomain = 'example.org'
                    serviceStatus = 'suspended'; billing = @{ amount = 1234.5; currencyCode = 'SEK'; billingCycle = 'semiannually' }
                    nextDueAt = (& $time '2026-06-29 23:30'); expiresAt = (& $time '2026-07-29 12:00')
                }
                @{ id = 'acct_01hxe5r9t1v4w6x8y2z3a5b0c1'; name = 'Ny webbplats'; serviceStatus = 'pending'; billing = @{ amount = 0; currencyCode = 'SEK' } })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/account-details' = & $account account-details.json {
            param($d)
            $d.nextDueAt = & $time '2026-05-27 00:30'
            $d.access.serverHostname = 'srv11.hostup.invalid'
            $d.access.sshCommand = 'ssh exampleuser@srv11.hostup.invalid'
            $d.access.emailClient = [ordered]@{ imapHost = 'srv11.hostup.invalid'; imapPort = 993 }
            $d.access.ftp = [ordered]@{ host = 'srv11.hostup.invalid'; port = 21 }
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/upgrade' = ConvertTo-Json -Depth 8 @{
            accountId = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; domain = 'example.com'; currencyCode = 'SEK'
            actions = @{ canUpgrade = @{ allowed = $true } }; currentPackage = @{ slug = 'webbhotell-start'; name = 'Start' }
            availableOptions = @(
                @{ productSlug = 'webbhotell-business'; name = 'Business'; type = 'upgrade'; billing = @{ amount = 199; currencyCode = 'SEK'; billingCycle = 'annually' }; available = $true }
                @{ productSlug = 'webbhotell-enterprise'; name = 'Enterprise'; type = 'upgrade'; billing = @{ amount = 12799.5; currencyCode = 'SEK'; billingCycle = 'semiannually' }; available = $false; reason = 'The plan is not open for orders at the moment.' })
        }
        'GET /products/shared-hosting' = ConvertTo-Json -Depth 8 @{
            hasMore = $false; nextCursor = $null
            data    = @(
                @{
                    id = 'shprod_01hxa3b4c5d6e7f8g9h0j1k2m3'; slug = 'webbhotell-start'; tier = 'start'; name = 'Web Hosting Start'; available = $true
                    resources = @{ cpuCores = 1; memoryGb = 2; storageGb = 20; bandwidthGb = 1024; emailAccountLimit = 25 }
                    billing = @{ amount = 99; currencyCode = 'SEK'; billingCycle = 'annually' }
                    billingCycles = @(@{ billingCycle = 'monthly'; amount = 9.9; currencyCode = 'SEK' }, @{ billingCycle = 'annually'; amount = 99; currencyCode = 'SEK' })
                })
        }
        'POST /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/upgrade' = ConvertTo-Json -Depth 8 @{
            preview = $true; currentProduct = @{ slug = 'webbhotell-business'; name = 'Business' }; newProduct = @{ slug = 'webbhotell-start'; name = 'Start' }
            priceChange = @{ amount = -645.43; recurringAmount = 1099; currencyCode = 'SEK'; billingCycle = 'annually' }
        }
        'GET /domains/dom_1/nameservers' = ConvertTo-Json @{ nameservers = 'primary.ns.hostup.se', 'secondary.ns.hostup.se'; dnssecAutoWillBeBlocked = $true }
        'GET /domains/dom_1/dnssec-auto' = ConvertTo-Json @{
            domainName = 'xn--rksmrgs-5wao1o.se'; status = 'blocked'; reason = 'Nameservers changed recently; automatic DNSSEC is paused until the cooldown period ends.'
            isEnabled = $true; isBlocked = $true; blockedUntil = (& $time '2026-04-30 00:30')
        }
        'GET /domains/dom_1/dnssec' = ConvertTo-Json -Depth 5 @{
            domainName = 'xn--rksmrgs-5wao1o.se'; recordType = 'DS'; keyRecords = @()
            dsRecords  = @(
                @{ id = 'dsr_01hxa3b4c5d6e7f8g9h0j1k2m3'; keyTag = '2371'; algorithm = '13'; digestType = '2'; digest = '5A1D7C1B' * 8 }
                @{ id = $null; keyTag = '60485'; algorithm = '8'; digestType = '1'; digest = '49FD46E6' * 5 })
        }
        'GET /domains/dom_1/glue-records' = ConvertTo-Json -Depth 5 @{
            domainName  = 'xn--rksmrgs-5wao1o.se'; count = 2
            glueRecords = @(
                @{ hostname = 'ns1.xn--rksmrgs-5wao1o.se'; ips = @('203.0.113.53') }
                @{ hostname = 'a-nameserver-with-a-long-name.xn--rksmrgs-5wao1o.se'; ips = '203.0.113.54', '2001:db8:53::54', '2001:db8:53::55', '2001:db8:53::56' })
        }
        'POST /domains/nameservers/validate' = ConvertTo-Json -Depth 5 @{ results = @(
                @{ nameserver = 'ns1.xn--rksmrgs-5wao1o.se'; valid = $false; code = 'GLUE_HOST_NOT_REGISTERED'; reason = 'The registry has no address of the nameserver.' }
                @{ nameserver = 'ns2.example.net'; valid = $true; code = $null; reason = $null }) }
        'POST /domains/nameservers/lookup' = ConvertTo-Json @{ domain = 'xn--rksmrgs-5wao1o.se'; nameservers = 'a.iana-servers.net', 'b.iana-servers.net' }
        'GET /dns-zones' = ConvertTo-Json -Depth 5 @{
            hasMore = $false; nextCursor = $null
            data    = @(
                @{ id = 'zone_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'xn--rksmrgs-5wao1o.example'; zoneStatus = 'active'; isDnsOnly = $false; kind = 'linked'; recordCount = 4 }
                @{ id = 'zone_01hxa3b4c5d6e7f8g9h0j1k2m4'; name = 'extern.example'; zoneStatus = 'pending'; isDnsOnly = $true; kind = 'dns_only' })
        }
        'GET /dns-zones/zone_01hxa3b4c5d6e7f8g9h0j1k2m3' = ConvertTo-Json -Depth 5 @{
            zone    = @{ id = 'zone_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'xn--rksmrgs-5wao1o.example'; status = 'active'; recordCount = 4 }
            records = @(
                @{ id = 'drr_01hxa3b4c5d6e7f8g9h0j1k2m3'; type = 'A'; name = 'xn--rksmrgs-5wao1o.example'; value = '192.0.2.10'; ttl = 3600; proxied = $true; status = 'active' }
                @{ id = 'drr_01hxa3b4c5d6e7f8g9h0j1k2m4'; type = 'MX'; name = 'xn--rksmrgs-5wao1o.example'; value = 'mail.example.com'; ttl = 86400; priority = 10; status = 'active' }
                @{ id = 'drr_01hxa3b4c5d6e7f8g9h0j1k2m5'; type = 'AAAA'; name = 'www.xn--rksmrgs-5wao1o.example'; value = '2001:db8:10::10'; ttl = 300; proxied = $false; status = 'pending' }
                @{ id = 'drr_01hxa3b4c5d6e7f8g9h0j1k2m6'; type = 'TXT'; name = 'default._domainkey.xn--rksmrgs-5wao1o.example'; value = "v=DKIM1; k=rsa; p=$('MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A' * 8)"; ttl = 3600; status = 'error' })
        }
        'GET /domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/dns/audit' = ConvertTo-Json -Depth 5 @{
            hasMore = $false; nextCursor = $null
            data    = @(
                @{
                    eventId = 'dnse_1'; domainId = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'; domain = 'xn--rksmrgs-5wao1o.example'; actorType = 'customer'; actorId = 'usr_1'
                    createdAt = (& $time '2026-04-27 23:30'); changeType = 'update'; sourceFlow = 'panel'; summary = 'Updated A www.xn--rksmrgs-5wao1o.example'
                    beforeRrset = @{ name = 'www.xn--rksmrgs-5wao1o.example'; type = 'A'; values = @('192.0.2.1'); ttl = 3600 }; afterRrset = @{ name = 'www.xn--rksmrgs-5wao1o.example'; type = 'A'; values = @('192.0.2.2', '192.0.2.3'); ttl = 300 }
                }
                @{ eventId = 'dnse_2'; domain = 'xn--rksmrgs-5wao1o.example'; actorType = 'smartcopy'; createdAt = (& $time '2026-04-26 12:00'); changeType = 'nameserver_change'; sourceFlow = 'api_v2'; summary = 'Changed the name servers'; beforeNameservers = @('ns1.example.net'); afterNameservers = @('primary.ns.hostup.se', 'secondary.ns.hostup.se') })
        }
        'GET /domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/dyndns' = ConvertTo-Json -Depth 5 @{
            available = $true; reason = $null
            configs   = @(
                @{
                    id = 'ddns_01hxa3b4c5d6e7f8g9h0j1k2m3'; hostname = 'home.xn--rksmrgs-5wao1o.example'; recordType = 'A'; token = '0123456789abcdef' * 4; lastIp = '203.0.113.45'
                    lastUpdatedAt = (& $time '2026-04-27 23:30'); updateCount = 12; enabled = $true; createdAt = (& $time '2026-04-20 12:00'); updatedAt = (& $time '2026-04-27 23:30')
                }
                @{
                    id = 'ddns_01hxa3b4c5d6e7f8g9h0j1k2m4'; hostname = 'kontoret.xn--rksmrgs-5wao1o.example'; recordType = 'AAAA'; token = $null; lastIp = '2001:db8:85a3:8d3:1319:8a2e:370:7348'
                    lastUpdatedAt = (& $time '2026-04-26 00:30'); updateCount = 1; enabled = $false
                })
        }
        'GET /domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/dyndns/ddns_01hxa3b4c5d6e7f8g9h0j1k2m3/logs' = ConvertTo-Json -Depth 5 @{
            logs = @(
                @{ oldIp = '203.0.113.40'; newIp = '203.0.113.45'; sourceIp = '198.51.100.22'; userAgent = 'ddclient/3.11.2'; status = 'success'; errorMessage = $null; createdAt = (& $time '2026-04-27 23:30') }
                @{ oldIp = '203.0.113.40'; newIp = $null; sourceIp = '198.51.100.22'; userAgent = $null; status = 'failed'; errorMessage = 'Bad token'; createdAt = (& $time '2026-04-26 00:30') })
        }
        'GET /domains' = ConvertTo-Json -Depth 5 @{
            hasMore = $false; nextCursor = $null
            data    = @(@{ id = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'xn--rksmrgs-5wao1o.example'; serviceStatus = 'active' })
        }
        'GET /domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/email-forwarding' = ConvertTo-Json -Depth 5 @{
            enabled = $true; integrationStatus = 'enabled'; reason = $null; maxRules = 200; ruleCount = 2
            rules   = @(
                @{ id = 'ef_01hxa3b4c5d6e7f8g9h0j1k2m3'; email = 'info@xn--rksmrgs-5wao1o.example'; destination = 'owner@example.net'; isEnabled = $true; name = $null; priority = 0 }
                @{ id = 'ef_01hxa3b4c5d6e7f8g9h0j1k2m4'; email = 'kundtjanst-och-fakturor@xn--rksmrgs-5wao1o.example'; destination = 'en-lang-adress-for-post@avdelningen.example.net'; isEnabled = $false; name = $null; priority = 1 })
            destinations = @(@{ id = 'efd_01hxa3b4c5d6e7f8g9h0j1k2m3'; email = 'owner@example.net'; verificationStatus = 'verified' })
        }
        'GET /domains/dom_01hxa3b4c5d6e7f8g9h0j1k2m3/redirects' = ConvertTo-Json -Depth 5 @{
            domainId = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'
            rules    = @(
                @{
                    id = 'redir_01hxa3b4c5d6e7f8g9h0j1k2m3'; domainId = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'; sourceHost = 'gamla.xn--rksmrgs-5wao1o.example'; sourcePath = $null
                    sourceUrl = 'https://gamla.xn--rksmrgs-5wao1o.example/%C3%A4rter'; targetUrl = 'https://example.com'; httpStatusCode = 301; scope = 'exact'; preservePath = $false
                    preserveQuery = $false; includeSubdomains = $false; description = $null; enabled = $true; status = 'active'
                }
                @{
                    id = 'redir_01hxa3b4c5d6e7f8g9h0j1k2m4'; domainId = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'; sourceUrl = 'https://ny.xn--rksmrgs-5wao1o.example'
                    targetUrl = 'https://example.com/en/lang/vag/till/kampanjen'; httpStatusCode = 302; scope = 'subdomains'; status = 'pending_dns'
                })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/email-accounts' = ConvertTo-Json -Depth 5 @{
            emailAccounts = @(
                @{ id = 'mail_01hxa3b4c5d6e7f8g9h0j1k2m3'; email = 'hello@example.com'; domain = 'example.com'; quota = @{ usedGb = 0.125; limitGb = 32; usagePercent = 0.39; exceeded = $false } }
                @{ id = 'mail_01hxa3b4c5d6e7f8g9h0j1k2m4'; email = 'en-lang-adress-som-fortsatter@xn--rksmrgs-5wao1o.example'; domain = 'xn--rksmrgs-5wao1o.example'; quota = @{ usedGb = 1023.999; limitGb = 1024; usagePercent = 100.0; exceeded = $true } }
                @{ id = 'mail_01hxa3b4c5d6e7f8g9h0j1k2m5'; email = 'utan@example.com'; domain = 'example.com'; quota = @{ usedGb = 12; limitGb = $null; usagePercent = $null; exceeded = $false } })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/email-forwarders' = ConvertTo-Json -Depth 5 @{
            forwarders = @(
                @{ id = 'efwd_01hxa3b4c5d6e7f8g9h0j1k2m3'; email = 'info@example.com'; domain = 'example.com'; localPart = 'info'; destinations = @('anna@example.net') }
                @{ id = 'efwd_01hxa3b4c5d6e7f8g9h0j1k2m4'; email = 'kundtjanst-och-fakturor@xn--rksmrgs-5wao1o.example'; domain = 'xn--rksmrgs-5wao1o.example'; localPart = 'kundtjanst-och-fakturor'; destinations = @('anna@example.net', 'bo@example.net') }
                @{ id = 'efwd_01hxa3b4c5d6e7f8g9h0j1k2m5'; email = 'noreply@example.com'; domain = 'example.com'; localPart = 'noreply'; destinations = @(); action = 'discard' })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/databases' = ConvertTo-Json -Depth 5 @{
            databases = @(
                @{ id = 'db_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'abcde_wp_example'; collation = 'utf8mb4_unicode_ci'; sizeMb = 128; users = @('example_user', 'appuser') }
                @{ id = 'db_01hxa3b4c5d6e7f8g9h0j1k2m4'; name = 'abcde_en_lang_databas_som_fortsatter'; sizeMb = 10240.5; users = @() })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/database-users' = ConvertTo-Json -Depth 5 @{
            databaseUsers = @(@{ id = 'dbu_01hxa3b4c5d6e7f8g9h0j1k2m3'; username = 'appuser'; host = 'localhost' }, @{ id = 'dbu_01hxa3b4c5d6e7f8g9h0j1k2m4'; username = 'abcde_report'; host = $null })
        }
        'POST /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/database-users/appuser/privileges' = ConvertTo-Json @{ database = 'abcde_wp_example'; username = 'appuser'; privileges = @('SELECT', 'INSERT', 'UPDATE') }
        'POST /shared-hosting/acct_01hxb7n2q4r8s1t5v9w3x6y0z2/actions/upgrade' = & $account upgrade-committed.json { param($u) $u.paymentInvoice.dueAt = & $time '2026-05-27 23:30' }
    }
}
