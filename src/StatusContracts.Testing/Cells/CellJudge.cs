using System.Net;

namespace StatusContracts.Testing.Cells;

/// <summary>Holds the answer of a cell against what the contract says of it.</summary>
internal sealed class CellJudge(IStatusContract contract, ContractWalkOptions options, ResourceVisit visit)
{
    private const int NotAllowed = (int)HttpStatusCode.MethodNotAllowed;
    private const int NotImplemented = (int)HttpStatusCode.NotImplemented;

    public async Task<CellResult> JudgeAsync(ContractCell cell, CancellationToken cancellationToken)
    {
        var reply = await visit.AskAsync(cell.Method, cancellationToken).ConfigureAwait(false);
        var isDenied = cell.Expected != CellExpectation.Served && reply.IsDenial;
        var problems = new List<string>();
        if (General(cell, reply) is { } general)
        {
            problems.Add(general);
        }
        else if (isDenied)
        {
            if (!options.AcceptDenied)
            {
                problems.Add($"answers {reply.Status}, so nothing is known of it. Give the client credentials (DefaultRequestHeaders, Customize), or accept that with AcceptDenied.");
            }
        }
        else
        {
            problems.AddRange(cell.Expected switch
            {
                CellExpectation.Served => await ServedAsync(cell, reply, cancellationToken).ConfigureAwait(false),
                CellExpectation.Planned => Planned(cell, reply),
                CellExpectation.NotAllowed => await RefusedAsync(cell, reply, cancellationToken).ConfigureAwait(false),
                _ => await UnknownAsync(cell, reply, cancellationToken).ConfigureAwait(false),
            });
        }

        return new(cell, visit.Target, reply.Failure is null ? reply.Status : null, problems) { IsDenied = isDenied && problems.Count == 0 };
    }

    // What no answer may be, whatever was asked.
    private static string? General(ContractCell cell, Reply reply)
    {
        if (reply.Failure is { } failure)
        {
            return $"fails with {failure.GetType().Name}: {failure.Message}";
        }

        if (reply.FollowedTo is { } other)
        {
            return $"the client followed a redirect to {other.PathAndQuery}. Give it a client that does not: CreateClient(new() {{ AllowAutoRedirect = false }}).";
        }

        return reply.Status switch
        {
            >= 500 and not NotImplemented => $"answers {reply.Status}. Nothing may fail.",
            NotAllowed when reply.Allow is null => "answers 405 without Allow (RFC 9110, section 15.5.6).",
            NotAllowed when reply.Allow.Contains(cell.Method) => $"answers 405, and Allow lists it: {List(reply.Allow)}.",
            _ => null,
        };
    }

    private async Task<IEnumerable<string>> ServedAsync(ContractCell cell, Reply reply, CancellationToken cancellationToken)
    {
        if (!reply.IsDispatched)
        {
            return [$"is served, says the contract; it answers {reply.Status}."];
        }

        return cell.Method == HttpMethod.Head.Method && cell.Resource.Allow.Contains(HttpMethod.Get.Method)
            && !visit.IsExcluded(HttpMethod.Get.Method)
                ? await HeadAsync(reply, cancellationToken).ConfigureAwait(false)
                : [];
    }

    // RFC 9110, section 9.3.2.
    private async Task<IEnumerable<string>> HeadAsync(Reply head, CancellationToken cancellationToken)
    {
        var get = await visit.AskAsync(HttpMethod.Get.Method, cancellationToken).ConfigureAwait(false);
        if (get.Failure is not null || get.Status != head.Status)
        {
            return [$"answers {head.Status}, and GET {(get.Failure is null ? get.Status : "fails")}."];
        }

        if (get.MediaType != head.MediaType && head.MediaType is not null)
        {
            return [$"has the content type {head.MediaType}, and GET {get.MediaType ?? "none"}."];
        }

        if (head.ContentLength is null or 0 || get.ContentLength is null || get.ContentLength == head.ContentLength)
        {
            return [];
        }

        // Content that changes by itself may have changed in between.
        var again = await visit.AskAgainAsync(HttpMethod.Get.Method, cancellationToken).ConfigureAwait(false);
        return again.ContentLength == get.ContentLength
            ? [$"has Content-Length {head.ContentLength}, and GET {get.ContentLength}."]
            : [];
    }

    private static IEnumerable<string> Planned(ContractCell cell, Reply reply)
    {
        var stub = cell.Resource.Stubs.FirstOrDefault(stub => stub.Method == cell.Method)
            ?? cell.Resource.Stubs.First(stub => stub.Method is null);
        if (reply.Status == NotImplemented)
        {
            return StubAnswer.Problems(stub, cell.Method, reply);
        }

        // Its flag may be on.
        return stub.Gate is not null && reply.IsDispatched
            ? []
            : [$"is planned ({stub.Feature}), says the contract; it answers {reply.Status}.{Unreached(reply)}"];
    }

    private async Task<IEnumerable<string>> RefusedAsync(ContractCell cell, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Status == NotAllowed)
        {
            var reason = cell.Resource.Refusals.FirstOrDefault(refusal => refusal.Method == cell.Method)?.Reason;
            return [
                .. await AllowAsync(cell, reply, cancellationToken).ConfigureAwait(false),
                .. StubAnswer.Differences(reply, ("reason", reason), ("status", $"{NotAllowed}")),
            ];
        }

        return await IsOfAnotherRouteAsync(cell, reply, cancellationToken).ConfigureAwait(false)
            ? []
            : [$"is not in the contract, so it must be 405; it answers {reply.Status}.{Unreached(reply)}"];
    }

    private async Task<IEnumerable<string>> UnknownAsync(ContractCell cell, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Status != NotImplemented)
        {
            return [$"is a method that the server does not know, so it must be 501; it answers {reply.Status}.{Unreached(reply)}"];
        }

        return reply.Allow is null
            ? ["answers 501 without Allow, as where no resource is: the path may not reach the route. Give values with UseValue."]
            : await AllowAsync(cell, reply, cancellationToken).ConfigureAwait(false);
    }

    // What the contract says is served is in Allow, and has a cell of its own; what else is in Allow is served, too.
    private async Task<IEnumerable<string>> AllowAsync(ContractCell cell, Reply reply, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var missing = cell.Resource.Allow.Except(reply.Allow!, StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            problems.Add($"answers {reply.Status} with Allow: {List(reply.Allow!)}; it lacks {List(missing)}.");
        }

        foreach (var method in reply.Allow!.Except(cell.Resource.Allow, StringComparer.Ordinal))
        {
            if (!visit.IsExcluded(method)
                && await visit.AskAsync(method, cancellationToken).ConfigureAwait(false) is { IsDispatched: false } served)
            {
                problems.Add($"answers {reply.Status} with Allow: {List(reply.Allow!)}; but {method} answers {(served.Failure is null ? served.Status : "nothing")}.");
            }
        }

        return problems;
    }

    // A route that takes this very URL, too, but not every URL of this one, is not in what the contract says of this one.
    private async Task<bool> IsOfAnotherRouteAsync(ContractCell cell, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Status == NotImplemented)
        {
            var feature = StubAnswer.FeatureOf(reply);
            return feature is not null && contract.Resources.Any(other => other != cell.Resource && other.Stubs.Any(stub =>
                stub.Feature == feature && (stub.Method is null || stub.Method == cell.Method)));
        }

        // Not a method that any server knows, so the answer lists what there is at this URL.
        var probe = await visit.AskAsync("MADE-UP", cancellationToken).ConfigureAwait(false);
        return reply.IsDispatched && probe.Status == NotImplemented && probe.Allow?.Contains(cell.Method) == true;
    }

    private static string Unreached(Reply reply) => reply.Status == (int)HttpStatusCode.NotFound
        ? " The path may not reach the route: give values with UseValue. Or the resource is hidden from this client."
        : "";

    private static string List(IEnumerable<string> methods) => string.Join(", ", methods) is { Length: > 0 } list ? list : "nothing";
}
