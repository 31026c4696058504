using System;
using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Api;
using HostUp.Client.Errors;

namespace HostUp.Client.Mail;

/// <summary>The error for an address that a list does not have, with those that come near.</summary>
internal static class MissingMail
{
    public static HostUpApiException Error(Func<string> message, string wanted, IEnumerable<string?> known, ApiCall call)
    {
        IReadOnlyList<string> near = CloseNames.Find(wanted, known.OfType<string>());
        var said = new Sentence(message, wanted);
        return new HostUpApiException(
            ApiFailure.NameNotFound,
            near.Count == 0 ? said : new Sentence(static () => Messages.NameMeant, said, string.Join(", ", near)),
            call)
        {
            Candidates = near,
        };
    }
}
