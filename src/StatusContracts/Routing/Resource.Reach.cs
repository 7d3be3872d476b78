namespace StatusContracts.Routing;

// Which of the endpoints requests reach: of those that take the same, the first leaves nothing to the others.
internal sealed partial class Resource
{
    private bool IsReachedAtAll(Claim claim)
    {
        foreach (var method in claim.Methods)
        {
            if (IsReached(claim, method))
            {
                return true;
            }
        }

        return claim.TakesAnyMethod && IsReached(claim, method: null);
    }

    private bool IsReached(Claim claim, string? method) =>
        IsSelectable(claim, method) && (HidersOf(claim).Length == 0 || !IsHiddenFor(claim, method));

    private bool IsHiddenFor(Claim claim, string? method) => IsHidden(claim, hider => IsSelectable(hider, method));

    // Several may leave nothing together, each for some of the content.
    private bool IsHidden(Claim claim, Func<Claim, bool> isAsked) =>
        AcceptedContent.Cover(HidersOf(claim).Where(isAsked).Select(hider => hider.Endpoint), claim.Endpoint);

    private bool IsSelectable(Claim claim, string? method) =>
        claim.Takes(method)
        && _view?.Shows(claim.Endpoint, method) != false
        && !(HeadEndpoint.Is(claim.Endpoint) && RefusesHead);

    // The claims of another kind that come first and leave nothing of what both take, the content included.
    private Claim[] HidersOf(Claim claim)
    {
        var hiders = Own.Hiders ?? LazyInitializer.EnsureInitialized(ref Own.Hiders, Hiders);
        return hiders.Length == 0 ? [] : hiders[Array.IndexOf(Claims, claim)];
    }

    // In the order of the claims; empty when there are none of anything.
    private Claim[][] Hiders()
    {
        if (Array.TrueForAll(Claims, claim => claim.IsImplementation))
        {
            return [];
        }

        var isAny = false;
        var hiders = new Claim[Claims.Length][];
        for (var i = 0; i < hiders.Length; i++)
        {
            hiders[i] = HidersAmong(Claims, Claims[i]);
            isAny |= hiders[i].Length > 0;
        }

        return isAny ? hiders : [];
    }

    private Claim[] HidersAmong(Claim[] claims, Claim claim)
    {
        if (claim.IsRefusal || claim.IsFallback)
        {
            return [];
        }

        List<Claim>? hiders = null;
        foreach (var other in claims)
        {
            if (!other.IsLike(claim) && Hides(other, claim))
            {
                (hiders ??= []).Add(other);
            }
        }

        return hiders is null ? [] : [.. hiders];
    }

    private bool Hides(Claim first, Claim second) =>
        !first.IsRefusal
        && IsAhead(first, second)
        && !_node.Context.Policies.TellsApart(first.Endpoint, second.Endpoint);

    // What takes HEAD itself, whatever its order, is ahead of what serves it for GET; see HeadEndpoint.GiveWay.
    private static bool IsAhead(Claim first, Claim second) =>
        HeadEndpoint.Is(first.Endpoint) == HeadEndpoint.Is(second.Endpoint) || first.IsFallback || second.IsFallback
            ? Claim.Compare(first, second) < 0
            : HeadEndpoint.Is(second.Endpoint);
}
