using HostUp.Client.Api;

namespace HostUp.Client.WordPress;

/// <summary>Backups as HostUp's answer has them.</summary>
internal sealed class WordPressBackupList : HostUpModel
{
    public ItemList<WordPressBackup>? Backups { get; init; }
}
