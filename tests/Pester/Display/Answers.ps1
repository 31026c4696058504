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
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/disk-quota' = ConvertTo-Json -Depth 5 @{
            bytes = @{ usedBytes = 98784247808; limitBytes = 107374182400; usedGb = 92; limitGb = 100; usagePercent = 92; exceeded = $false }
            inodes = @{ used = 1234567; limit = $null; remaining = $null; usagePercent = $null; exceeded = $false }; underQuota = $true
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/billing-cycle' = ConvertTo-Json -Depth 5 @{
            currentBillingCycle = 'annually'; actions = @{ canChangeBillingCycle = @{ allowed = $true; reason = $null } }
            cycles = @(
                @{ billingCycle = 'monthly'; amount = 9.9; currencyCode = 'SEK'; isCurrent = $false }
                @{ billingCycle = 'annually'; amount = 12345.5; currencyCode = 'SEK'; isCurrent = $true })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/addons/storage' = ConvertTo-Json -Depth 5 @{
            actions = @{ canAddStorage = @{ allowed = $true; reason = $null } }; account = @{ id = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; domain = 'example.com' }
            tiers = @(
                @{ id = 'storage-10gb'; name = '10 GB'; description = 'Extra disk space.'; price = 49; currencyCode = 'SEK'; billingCycle = 'annually'; sizeGb = 10; available = $true; reason = $null }
                @{ id = 'storage-1000gb'; name = $null; description = 'Extra disk space.'; price = 2999.5; currencyCode = 'SEK'; billingCycle = 'annually'; sizeGb = 1000; available = $false; reason = 'Sold out.' })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/cancellation' = ConvertTo-Json @{
            accountId = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; status = 'scheduled'; cancelledAt = (& $time '2026-04-27 12:00'); scheduledAt = (& $time '2026-05-27 00:30')
            reason = 'Too expensive'; cancelType = 'end_of_period'; revokable = $true
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/pause' = ConvertTo-Json -Depth 5 @{
            available = $false; reason = 'Paused.'; actions = @{ canPause = @{ allowed = $false; reason = 'Paused.' } }; isPaused = $true; nextEligibleAt = $null
            pauseDetails = @{ pauseStartsAt = (& $time '2026-04-27 12:00'); resumeAt = (& $time '2026-05-27 23:30'); days = 30 }
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/domains' = ConvertTo-Json -Depth 5 @{
            mainDomain = 'example.com'; counts = @{ addon = 1; parked = 0; sub = 0 }; quota = @{ addon = @{ used = 1; limit = 5; remaining = 4 } }
            actions = @{ canAddAddon = @{ allowed = $true; reason = $null } }
            domains = @(
                @{ domain = 'example.com'; kind = 'main' }
                @{ domain = 'xn--rksmrgs-5wao1o.example'; kind = 'addon'; documentRoot = '/home/exampleuser/public_html/rs' })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/ssh-keys' = ConvertTo-Json -Depth 5 @{
            actions = @{ canAdd = @{ allowed = $true; reason = $null } }
            sshKeys = @(
                @{ id = 'ssh_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'deploy-key'; fingerprint = 'SHA256:AbCdEfGhIjKlMnOpQrStUvWxYz1234567890abcDefG'; type = 'ssh-ed25519'; bits = 256; comment = 'a@b'; publicKey = 'ssh-ed25519 AAAA a@b' }
                @{ id = 'ssh_01hxa3b4c5d6e7f8g9h0j1k2m4'; name = 'anna at the old laptop'; fingerprint = $null; type = 'ssh-rsa'; bits = 4096; comment = $null; publicKey = $null })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/wordpress' = ConvertTo-Json -Depth 5 @{
            available = $true; reason = $null
            sites = @(
                @{ id = 'wp_01hxa3b4c5d6e7f8g9h0j1k2m3'; url = 'https://example.com'; path = '/home/abcde/public_html'; domain = 'example.com'; version = '6.5.5'; siteName = 'Example Store'; database = 'abcde_wp_example'; adminUsername = 'admin'; installedAt = (& $time '2026-04-27 12:00') }
                @{ id = 'wp_01hxa3b4c5d6e7f8g9h0j1k2m4'; url = 'https://butik.smorgasbord.example/en/lang/adress'; path = '/home/abcde/butik'; domain = 'butik.smorgasbord.example'; version = '6.4.1'; siteName = 'Butiken för smörgåsar'; database = 'abcde_wp'; adminUsername = $null; installedAt = $null })
        }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/wordpress/actions/scan' = ConvertTo-Json -Depth 5 @{ results = @(
                @{ path = '/home/abcde/public_html/blog'; url = 'https://example.com/blog'; domain = 'example.com'; version = '6.5.5'; database = 'abcde_wp_blog'; installationKey = 'public_html/blog' }) }
        'GET /shared-hosting/acct_01hxa3b4c5d6e7f8g9h0j1k2m3/wordpress/backups' = ConvertTo-Json -Depth 5 @{ backups = @(
                @{ installationId = 'wp_01hxa3b4c5d6e7f8g9h0j1k2m3'; file = 'wp-example-com-20260427.tar.gz'; sizeBytes = 52428800; createdAt = (& $time '2026-04-27 00:30') }) }
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
        'POST /shared-hosting/acct_01hxb7n2q4r8s1t5v9w3x6y0z2/actions/upgrade' = & $account upgrade-committed.json { param($u) $u.paymentInvoice.dueAt = & $time '2026-05-27 23:30' }
    }
}
