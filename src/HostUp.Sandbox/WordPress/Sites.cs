using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Sandbox.Hosting;
using HostUp.Sandbox.World;

namespace HostUp.Sandbox.WordPress;

/// <summary>The WordPress sites of an account, those that nobody manages yet among them.</summary>
internal sealed class Sites
{
    /// <summary>The identifier of the site in HostUp's published examples.</summary>
    public const string SampleId = "wp_01hxa3b4c5d6e7f8g9h0j1k2m3";

    private readonly List<Site> _all = [];

    // An account that has been set up has one site that is managed, and in the folder of its blog one that is not.
    private Sites(HostingAccount account)
    {
        if (account is { Username: { } user, PrimaryDomain: { } domain })
        {
            string tail = account.Id.Substring("acct_".Length);
            _all.Add(new Site(account.Id == HostingAccounts.SampleId ? SampleId : "wp_" + tail, domain, "/home/" + user + "/public_html", user + "_wp_main")
            {
                Name = "Example Store",
                InstalledAt = new DateTimeOffset(2026, 4, 27, 12, 0, 0, TimeSpan.Zero),
            });
            _all.Add(new Site("wp_b" + tail.Substring(1), domain, "/home/" + user + "/public_html/blog", user + "_wp_blog")
            {
                Directory = "blog",
                Key = "public_html/blog",
                Version = "6.4.1",
            });
        }
    }

    public IEnumerable<Site> Managed => _all.Where(static site => site.Key is null);

    public IEnumerable<Site> Unmanaged => _all.Where(static site => site.Key is not null);

    public static Sites Of(Customer customer, HostingAccount account)
    {
        Dictionary<string, Sites> all = customer.Own(static _ => new Dictionary<string, Sites>());
        if (!all.TryGetValue(account.Id, out Sites? sites))
        {
            sites = new Sites(account);
            all.Add(account.Id, sites);
        }

        return sites;
    }

    public Site? Find(string id) => Managed.FirstOrDefault(site => site.Id == id);

    public bool HasAt(string domain, string directory) => _all.Exists(site => site.Domain == domain && site.Directory == directory);

    public void Add(Site site) => _all.Add(site);
}
