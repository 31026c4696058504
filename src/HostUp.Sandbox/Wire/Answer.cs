using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace HostUp.Sandbox.Wire;

/// <summary>What a route or a check says, before it becomes an HTTP response: JSON, a problem, an HTML page, or nothing.</summary>
internal sealed class Answer
{
    private Answer(int status)
    {
        Status = status;
    }

    public int Status { get; }

    public JsonNode? Json { get; private set; }

    public Problem? Problem { get; private set; }

    public string? Html { get; private set; }

    public static Answer Ok(JsonNode json) => new(200) { Json = json };

    public static Answer Created(JsonObject json) => new(201) { Json = json };

    /// <summary>Work that goes on: what was asked for is not there yet.</summary>
    public static Answer Accepted(JsonObject json) => new(202) { Json = json };

    public static Answer NoContent() => new(204);

    public static Answer Failed(Problem problem) => new(problem.Status) { Problem = problem };

    public static Answer Invalid(IReadOnlyList<FieldError> errors) => Failed(Wire.Problem.InvalidRequest(errors));

    public static Answer InvalidQuery(IReadOnlyList<FieldError> errors) => Failed(Wire.Problem.InvalidQuery(errors));

    public static Answer? Refusal(Problem? problem) => problem is null ? null : Failed(problem);

    /// <summary>A page such as the servers in front of the API send: it has no code, no request id and no JSON.</summary>
    public static Answer Page(int status, string heading, string text) => new(status)
    {
        Html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>" + heading + "</title></head>\n<body>\n<h1>" + heading
            + "</h1>\n<p>" + text + "</p>\n</body>\n</html>\n",
    };
}
