using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using HostUp.Client.Dns;
using Xunit.Abstractions;

namespace HostUp.Client.Tests.Dns;

/// <summary>For any two zones, the plan makes the first the second: in the fewest requests, and no name they share is ever without a record.</summary>
public sealed class DnsPlanPropertyTests(ITestOutputHelper output)
{
    private static readonly DnsPlanOptions Prune = new() { Prune = true };

    [Theory]
    [InlineData(4_000, 12)]
    [InlineData(800, 60)]
    [InlineData(60, 200)]
    public void Any_zone_becomes_any_other(int pairs, int most)
    {
        int requests = 0;
        ForAny(pairs, most, (generate, current, wanted) =>
        {
            var zone = new ModelZone(current);
            DnsPlan plan = DnsPlan.Make(ZoneGenerator.Zone, zone.Stored, wanted.Select(generate.Rewritten), Prune);
            Assert.Equal(Fewest(zone.Records, wanted), plan.Steps.Count);
            Assert.Equal(plan.Steps.Count == 0, plan.Differences.Count == 0);

            HashSet<string> shared = Shared(zone.Records, wanted);
            foreach (DnsStep step in Shuffled(plan, generate))
            {
                zone.Send(step);
                AssertNoneEmpty(zone, shared);
            }

            AssertIs(wanted, zone);
            Assert.Equal(zone.Records.Count(static record => record.Type != "NS"), plan.RecordsAfter);
            Assert.Empty(DnsPlan.Make(ZoneGenerator.Zone, zone.Stored, wanted, Prune).Steps);
            requests += zone.Requests;
        });
        output.WriteLine($"{pairs} pairs of zones of up to {most} records, {requests} requests");
    }

    [Fact]
    public void A_full_zone_becomes_any_other_full_zone()
    {
        for (int seed = 1; seed <= 60; seed++)
        {
            var generate = new ZoneGenerator(seed);
            List<DnsRecordData> current = Full(generate);
            List<DnsRecordData> wanted = Full(generate);
            var zone = new ModelZone(current);
            DnsPlan plan = DnsPlan.Make(ZoneGenerator.Zone, zone.Stored, wanted, Prune);
            Assert.True(plan.ReachesMostRecords);
            HashSet<string> shared = Shared(current, wanted);
            Assert.Equal(Fewest(zone.Records, wanted), plan.Steps.Count);
            foreach (DnsStep step in Shuffled(plan, generate))
            {
                zone.Send(step);
                AssertNoneEmpty(zone, shared);
            }

            AssertIs(wanted, zone);
        }
    }

    [Theory]
    [InlineData(400, 10)]
    [InlineData(20, 40)]
    public void After_a_fault_at_any_request_a_second_plan_does_the_rest(int pairs, int most)
    {
        int faults = 0;
        ForAny(pairs, most, (generate, current, wanted) =>
        {
            int steps = DnsPlan.Make(ZoneGenerator.Zone, new ModelZone(current).Stored, wanted, Prune).Steps.Count;
            for (int fault = 0; fault < steps * 2; fault++)
            {
                var zone = new ModelZone(current);
                HashSet<string> shared = Shared(zone.Records, wanted);

                // Of the request that fails, either nothing was done or only the answer was lost.
                foreach (DnsStep step in DnsPlan.Make(ZoneGenerator.Zone, zone.Stored, wanted, Prune).Steps.Take((fault / 2) + (fault % 2)))
                {
                    zone.Send(step);
                }

                foreach (DnsStep step in DnsPlan.Make(ZoneGenerator.Zone, zone.Stored, wanted, Prune).Steps)
                {
                    zone.Send(step);
                    AssertNoneEmpty(zone, shared);
                }

                AssertIs(wanted, zone);
                Assert.InRange(zone.Requests, steps, steps);
                faults++;
            }
        });
        output.WriteLine($"{faults} faults in {pairs} pairs of zones");
    }

    [Fact]
    public void Without_pruning_what_the_source_does_not_name_stays()
    {
        int refused = 0;
        ForAny(2_000, 12, (generate, current, wanted) =>
        {
            var zone = new ModelZone(current);
            DnsRecordData[] unnamed = [.. zone.Records.Where(record => !wanted.Any(other => other.Name == record.Name && other.Type == record.Type))];
            DnsPlan plan;
            try
            {
                plan = DnsPlan.Make(ZoneGenerator.Zone, zone.Stored, wanted);
            }
            catch (DnsSourceException e)
            {
                // A CNAME would come beside what stays, or the other way round: there is no such zone.
                Assert.All(e.Problems, static problem => Assert.Equal(DnsRule.CnameBesideOthers, problem.Rule));
                Assert.Contains(unnamed.Concat(wanted).GroupBy(static record => record.Name), static name => name.Count() > 1 && name.Any(static record => record.Type == "CNAME"));
                refused++;
                return;
            }

            foreach (DnsStep step in plan.Steps)
            {
                zone.Send(step);
            }

            AssertIs([.. wanted, .. unnamed], zone);
        });
        Assert.InRange(refused, 50, 1_500);
    }

    [Fact]
    public void A_source_that_contradicts_itself_is_refused_before_anything()
    {
        ForAny(1_000, 20, (generate, current, wanted) =>
        {
            DnsRecordData[] named = [.. wanted.Where(static record => record.Name != "@")];
            if (named.Length == 0)
            {
                return;
            }

            DnsRecordData record = generate.Pick(named);
            bool twice = generate.Next(2) == 0;
            DnsRecordData other = twice
                ? generate.Rewritten(ZoneGenerator.Served(record, 61, record.Proxied))
                : DnsRecordData.Create(ZoneGenerator.Zone, record.Name, "CNAME", "conflict.example.net");

            DnsSourceException error = Assert.Throws<DnsSourceException>(() => DnsPlan.Make(ZoneGenerator.Zone, new ModelZone(current).Stored, [.. wanted, other], Prune));

            Assert.Equal([twice ? DnsRule.Duplicate : DnsRule.CnameBesideOthers], error.Problems.Select(static problem => problem.Rule).Distinct());
        });
    }

    [Fact]
    public void Types_that_were_not_asked_for_are_not_touched()
    {
        ForAny(1_000, 20, (generate, current, wanted) =>
        {
            string[] types = ["txt", generate.Pick(["A", "MX", "SRV"])];
            bool Asked(DnsRecordData record) => types.Contains(record.Type, StringComparer.OrdinalIgnoreCase);
            var zone = new ModelZone(current.Where(static record => record.Type != "CNAME"));
            DnsRecordData[] others = [.. zone.Records.Where(record => !Asked(record))];
            foreach (DnsStep step in DnsPlan.Make(ZoneGenerator.Zone, zone.Stored, wanted, new() { Types = types, Prune = true }).Steps)
            {
                zone.Send(step);
            }

            AssertIs([.. wanted.Where(Asked), .. others], zone);
        });
    }

    private static void ForAny(int pairs, int most, Action<ZoneGenerator, List<DnsRecordData>, List<DnsRecordData>> check) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(pairs).WithReplay(20260427, 1),
        Prop.ForAll(Gen.Choose(1, int.MaxValue).ToArbitrary(), seed =>
        {
            var generate = new ZoneGenerator(seed);
            List<DnsRecordData> current = generate.Records(most);
            check(generate, current, generate.Next(3) == 0 ? generate.Records(most) : generate.Changed(current, most));
            return true;
        }));

    // Every request takes at most one record away that is not wanted and brings at most one that is, and a record stays at its name.
    private static int Fewest(IEnumerable<DnsRecordData> current, IEnumerable<DnsRecordData> wanted)
    {
        int fewest = 0;
        ILookup<string, DnsRecordData> there = current.ToLookup(static record => record.Name);
        ILookup<string, DnsRecordData> here = wanted.ToLookup(static record => record.Name);
        foreach (string name in there.Select(static group => group.Key).Union(here.Select(static group => group.Key)))
        {
            var left = there[name].ToDictionary(Identity);
            int come = 0;
            int served = 0;
            foreach (DnsRecordData record in here[name])
            {
                _ = left.Remove(Identity(record), out DnsRecordData? same) ? served += Satisfies(same!, record) ? 0 : 1 : come++;
            }

            fewest += served + Math.Max(come, left.Count);
        }

        return fewest;
    }

    private static (string, string, int?, int?, int?) Identity(DnsRecordData record) => (record.Type, record.Value, record.Priority, record.Weight, record.Port);

    private static bool Satisfies(DnsRecordData kept, DnsRecordData wanted) =>
        (wanted.Ttl ?? kept.Ttl) == kept.Ttl && (wanted.Proxied ?? kept.Proxied) == kept.Proxied;

    private static HashSet<string> Shared(IEnumerable<DnsRecordData> current, IEnumerable<DnsRecordData> wanted) =>
        [.. current.Select(static record => record.Name).Intersect(wanted.Select(static record => record.Name))];

    private static void AssertNoneEmpty(ModelZone zone, HashSet<string> shared) =>
        Assert.Empty(shared.Except(zone.Records.Select(static record => record.Name)));

    private static void AssertIs(IReadOnlyCollection<DnsRecordData> wanted, ModelZone zone)
    {
        Assert.Equal(wanted.Count, zone.Records.Count);
        ILookup<(string, string), DnsRecordData> kept = zone.Records.ToLookup(static record => (record.Name, record.Type));
        Assert.All(wanted, record => Assert.Contains(kept[(record.Name, record.Type)], other => Identity(other) == Identity(record) && Satisfies(other, record)));
    }

    // Steps of a stage are said to be independent.
    private static IEnumerable<DnsStep> Shuffled(DnsPlan plan, ZoneGenerator generate)
    {
        Assert.Equal(plan.Steps.Select(static step => step.Stage).Order(), plan.Steps.Select(static step => step.Stage));
        return plan.Steps.GroupBy(static step => step.Stage).SelectMany(stage => stage.OrderBy(_ => generate.Next(1_000)));
    }

    private static List<DnsRecordData> Full(ZoneGenerator generate)
    {
        List<DnsRecordData> records = [.. generate.Records(190).Where(static record => record.Type != "NS")];
        for (int i = 0; records.Count < DnsPlan.MostRecords; i++)
        {
            records.Add(DnsRecordData.Create(ZoneGenerator.Zone, $"f{generate.Next(3)}.{i % 70}", generate.Pick(["A", "TXT"]), $"192.0.2.{i}"));
        }

        return records;
    }
}
