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
        'POST /domains/availability' = ConvertTo-Json -Depth 4 @{
            data = @(
                @{ name = 'xn--smrgsbutiken-wcb9u.se'; state = 'available'; available = $true; billing = @{ amount = 99; currencyCode = 'SEK'; billingCycle = 'annually' }; currencyCode = 'SEK'; renewalAmount = 169; premium = $false }
                @{ name = 'en-butik-med-ett-riktigt-langt-namn-i-norrbotten.example'; state = 'already_owned'; available = $false; currencyCode = 'SEK'; renewalAmount = 1234.5; premium = $true }
                @{ name = 'okand.se'; state = 'unknown'; unknownReason = 'upstream_timeout'; available = $false })
        }
        'GET /products/domains/se' = ConvertTo-Json -Depth 5 @{
            tld = '.se'; register = @{ amount = 99; currencyCode = 'SEK' }; renew = @{ amount = 1690; currencyCode = 'SEK' }; transfer = $null
            registryRequirements = @{ registration = @(@{ key = 'acceptedTerms'; acceptedTermsKey = 'se_registration_terms' }) }
        }
        'GET /domains' = ConvertTo-Json -Depth 8 @{
            hasMore = $false; nextCursor = $null
            data    = @(
                @{
                    id = 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'xn--rksmrgs-5wao1o.example'; serviceStatus = 'active'; tags = @('production'); pinned = $false
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
        'GET /me' = ConvertTo-Json -Depth 5 @{
            id = 'client_01hxa3b4c5d6e7f8g9h0j1k2m3'; name = 'Exempelbolaget Räksmörgås AB'; email = 'user@example.com'; firstName = 'Anna'; lastName = 'Svensson'
            companyName = 'Exempelbolaget Räksmörgås AB'; accountType = 'organisation'; registrationIdentifier = @{ value = '555555-5555'; countryCode = 'SE' }
            vatNumber = 'SE555555555501'; countryCode = 'SE'; phoneNumber = '+46700000000'; languageCode = 'sv'; currencyCode = 'SEK'
            address = @{ street = 'Exempelgatan 1'; city = 'Stockholm'; postalCode = '111 22' }
        }
        'GET /cancellations' = ConvertTo-Json -Depth 5 @{ cancellations = @(
                @{ type = 'vps'; vpsId = 'vps_01hxa3b4c5d6e7f8g9h0j1k2m3'; cancellation = @{ status = 'scheduled'; scheduledAt = (& $time '2026-05-27 00:30') } }
                @{ type = 'shared_hosting'; accountId = 'acct_01hxa3b4c5d6e7f8g9h0j1k2m3'; cancellation = @{ status = 'pending'; reason = 'Moved' } }) }
        'GET /orders' = ConvertTo-Json -Depth 5 @{
            hasMore = $false
            data    = @(
                @{
                    id = 'ord_01hxa3b4c5d6e7f8g9h0j1k2m3'; number = 'O-HXA3B4C5'; status = 'pending'; type = 'new'; billing = @{ amount = 12799.5; currencyCode = 'SEK'; billingCycle = $null }
                    invoice = @{ id = 'inv_01hxa3b4c5d6e7f8g9h0j1k2m3'; number = '202600001'; amount = 12799.5; currencyCode = 'SEK'; status = 'unpaid'; dueAt = (& $time '2026-05-27 12:00') }
                }
                @{ id = 'ord_01hxb7n2q4r8s1t5v9w3x6y0z2'; number = '123456'; status = 'completed'; type = 'transfer'; billing = @{ amount = 0; currencyCode = 'SEK'; billingCycle = 'annually' }; invoice = $null })
        }
        'POST /orders/preview' = ConvertTo-Json -Depth 5 @{
            subtotal = 1308; taxRateDecimal = 0.25; taxAmount = 327; total = 1635; currencyCode = 'SEK'
            items = @(
                @{ type = 'domain'; domainName = 'xn--rksmrgs-5wao1o.example'; billingCycle = 'annually'; periodYears = 1; quantity = 1; unitAmount = 120; renewalAnnualAmount = 119; setupAmount = 0; subtotal = 120; currencyCode = 'SEK' }
                @{ type = 'shared_hosting'; productSlug = 'webbhotell-business'; domainName = $null; billingCycle = 'semiannually'; quantity = 1; unitAmount = 1188; renewalAnnualAmount = 2376; subtotal = 1188; currencyCode = 'SEK' })
        }
        'GET /billing/invoices' = ConvertTo-Json -Depth 8 @{
            hasMore = $false; nextCursor = $null
            data    = @(
                @{
                    id = 'inv_01hxa3b4c5d6e7f8g9h0j1k2m3'; number = '202600001'; status = 'unpaid'
                    dates = @{ issuedAt = (& $time '2026-04-27 12:00'); dueAt = (& $time '2026-05-27 23:30'); paidAt = $null }
                    totals = @{ currencyCode = 'SEK'; subtotal = 987654.3; taxAmount = 246913.58; total = 1234567.88; outstanding = 1234567.88 }
                    lineItems = @(
                        @{ description = 'Web Hosting Enterprise'; displayDescription = 'Web Hosting Enterprise (räksmörgås.example)'; totalAmount = 987654.3; currencyCode = 'SEK' }
                        @{ description = 'Discount'; totalAmount = 0; currencyCode = 'SEK' })
                }
                @{
                    id = 'inv_01hxa3b4c5d6e7f8g9h0j1k2m4'; number = '202500001'; status = 'cancelled'; issuedAt = (& $time '2025-12-01 00:30'); total = 186.25; currencyCode = 'SEK'
                })
        }
        'GET /billing/invoices/inv_01hxa3b4c5d6e7f8g9h0j1k2m3/email-info' = ConvertTo-Json -Depth 5 @{
            emails = @(@{ to = 'en-lang-adress@exempelbolaget.example'; ccRecipients = @('ekonomi@example.com', 'revisor@example.org'); status = 'sent'; deliveryStatus = 'delivered'; sentAt = (& $time '2026-04-27 12:00') }
                @{ to = 'user@example.com'; status = 'queued' }); currentTargets = @{ to = 'user@example.com' }
        }
        'POST /billing/invoices/inv_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/generate-payment-link' = ConvertTo-Json -Depth 5 @{
            paymentUrl = 'https://cloud.hostup.se/billing/pay/550e8400-e29b-41d4-a716-446655440000'; expiresAt = (& $time '2026-05-27 12:00')
            invoice = @{ id = 'inv_01hxa3b4c5d6e7f8g9h0j1k2m3'; number = '202600001'; amount = 159; currencyCode = 'SEK'; dueAt = (& $time '2026-05-27 23:30'); status = 'unpaid'; paymentUrl = $null }
        }
        'POST /billing/invoices/inv_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/resend-email' = ConvertTo-Json @{ queuedAt = (& $time '2026-04-27 12:00'); email = 'user@example.com' }
        'POST /billing/credit/actions/add-funds' = ConvertTo-Json -Depth 5 @{
            invoice = @{ id = 'inv_01hxa3b4c5d6e7f8g9h0j1k2m3'; number = '202600002'; amount = 500; currencyCode = 'SEK'; dueAt = (& $time '2026-05-27 12:00'); status = 'unpaid'; paymentUrl = $null }
            paymentLinkGeneratorUrl = '/api/v2/billing/invoices/inv_01hxa3b4c5d6e7f8g9h0j1k2m3/actions/generate-payment-link'
        }
        'GET /billing/cards' = '[' + (ConvertTo-Json @{ id = 'card_01hxa3b4c5d6e7f8g9h0j1k2m3'; brand = 'visa'; last4 = '4242'; expMonth = 12; expYear = 2028; isPrimary = $true; addedAt = (& $time '2026-04-27 12:00') }) + ']'
        'GET /billing/activity' = ConvertTo-Json -Depth 5 @{
            kind = 'transaction'; hasMore = $false
            entries = @(
                @{ id = 'txn_01hxa3b4c5d6e7f8g9h0j1k2m3'; description = 'Payment for invoice 202600001'; method = 'card'; methodLabel = 'Card'; amount = 159; currencyCode = 'SEK'; createdAt = (& $time '2026-04-27 12:00'); invoiceNumber = '202600001' }
                @{ id = 'txn_01hxa3b4c5d6e7f8g9h0j1k2m4'; description = 'Refund of invoice 202500001'; method = 'accountCredit'; amount = -1234567.88; currencyCode = 'SEK'; createdAt = (& $time '2026-04-01 00:30'); invoiceNumber = '202500001' })
        }
        'GET /support/departments' = ConvertTo-Json -Depth 5 @{ departments = @(
                @{ slug = 'general-web-hosting'; displayName = 'Webbhotell'; description = '<p>Sites</p>'; email = 'support@example.com' }
                @{ slug = 'vps'; displayName = 'VPS'; description = $null; email = $null }) }
        'GET /support/tickets' = ConvertTo-Json -Depth 5 @{
            hasMore = $false; nextCursor = $null
            data    = @(
                @{ id = 'tkt_01hxa3b4c5d6e7f8g9h0j1k2m3'; number = '149943'; subject = 'Webbplatsen är långsam'; status = 'customer_reply'; priority = 'critical'; departmentSlug = 'general-web-hosting'; lastMessageAt = (& $time '2026-04-27 12:00') }
                @{ id = 'tkt_01hxa3b4c5d6e7f8g9h0j1k2m4'; number = '149810'; subject = $null; status = 'closed'; priority = 'low' })
        }
        'GET /support/tickets/149943' = ConvertTo-Json -Depth 6 @{
            id = 'tkt_01hxa3b4c5d6e7f8g9h0j1k2m3'; number = '149943'; subject = 'Webbplatsen är långsam'; status = 'answered'; priority = 'high'; departmentSlug = 'general-web-hosting'
            body = 'Hej'; createdAt = (& $time '2026-04-27 12:00'); lastMessageAt = (& $time '2026-04-27 23:30'); ccEmails = @('a@example.com'); messageCount = 2
            linkedServices = @(@{ serviceType = 'hosting'; serviceName = 'example.com' }); attachments = @(@{ id = 'tatt_1'; filename = 'error.log' })
            messages = @(
                @{ id = 'tmsg_1'; ticketId = 'tkt_01hxa3b4c5d6e7f8g9h0j1k2m3'; sentAt = (& $time '2026-04-27 23:30'); sender = 'automation'; senderName = $null; body = 'Vi har tagit emot ditt ärende.' }
                @{ id = 'tmsg_2'; sentAt = (& $time '2026-04-27 23:30'); sender = 'staff'; senderName = 'En person med ett långt namn'; body = 'Nu är den snabb igen.' })
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
