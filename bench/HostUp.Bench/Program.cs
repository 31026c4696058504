using System;
using System.Globalization;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace HostUp.Bench;

/// <summary>
/// Runs the client's micro-benchmarks against a server: <c>HostUp.Bench ADDRESS ROUNDS</c>. Each round runs ours and the rival, one
/// after the other. Prints a line of tab-separated values a result: case, measure, side, value.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length != 2 || !int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out int rounds))
        {
            Console.Error.WriteLine("usage: HostUp.Bench ADDRESS ROUNDS");
            return 2;
        }

        Environment.SetEnvironmentVariable(RequestBenchmarks.AddressVariable, args[0]);
        for (int round = 0; round < rounds; round++)
        {
            Print(BenchmarkRunner.Run<RequestBenchmarks>(Configuration()));
        }

        Print(BenchmarkRunner.Run<ReadBenchmarks>(Configuration()));
        return 0;
    }

    private static ManualConfig Configuration() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(4)
            .WithIterationCount(10)
            .WithIterationTime(TimeInterval.FromMilliseconds(100)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(NullLogger.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "HostUp.Bench"));

    private static void Print(Summary summary)
    {
        foreach (BenchmarkReport report in summary.Reports)
        {
            if (report.ResultStatistics is not { } statistics)
            {
                throw new InvalidOperationException(report.BenchmarkCase.DisplayInfo + " has no result.");
            }

            string benchmark = report.BenchmarkCase.Descriptor.Type == typeof(RequestBenchmarks)
                ? "request"
                : "read " + report.BenchmarkCase.Parameters.Items.Single().Value;
            string side = report.BenchmarkCase.Descriptor.WorkloadMethod.Name == "HostUp" ? "ours" : "rival";
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{benchmark}\ttime\t{side}\t{statistics.Median / 1e6}"));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{benchmark}\tallocated\t{side}\t{report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0}"));
        }
    }
}
