using HostUp.Client.Api;

namespace HostUp.Client.WordPress;

/// <summary>What HostUp found as its answer has it.</summary>
internal sealed class WordPressScan : HostUpModel
{
    public ItemList<WordPressInstallation>? Results { get; init; }
}
