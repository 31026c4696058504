using System.Collections.Generic;
using System.Linq;
using HostUp.Client.Errors;

namespace HostUp.Client.Api;

/// <summary>Checks lists in answers: a member may be missing, but a list of things has no holes.</summary>
internal static class ReceivedList
{
    /// <summary>The list, when it is one and each item is something.</summary>
    /// <exception cref="HostUpApiException">The list is missing, or an item is JSON's null.</exception>
    public static IReadOnlyList<T> Checked<T>(IReadOnlyList<T>? items, string member, ApiCall call)
        where T : class
    {
        if (items is not null && !items.Contains(null))
        {
            return items;
        }

        throw new HostUpApiException(
            ApiFailure.UnexpectedResponse,
            items is null
                ? new Sentence(static () => Messages.AnswerHasNoList, call.Name, member)
                : new Sentence(static () => Messages.AnswerHasHole, call.Name, member),
            call);
    }
}
