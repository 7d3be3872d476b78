using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace StatusContracts.Authorization;

/// <summary>
/// As long as it lasts, the request is one for another endpoint, because handlers and filters look at the endpoint, its
/// action and its route values. After it, nothing of the request has changed, its user included: to ask for one endpoint
/// authenticates by that endpoint's schemes.
/// </summary>
internal readonly struct EndpointScope : IDisposable
{
    private readonly HttpContext _context;
    private readonly Endpoint? _endpoint;
    private readonly RouteValueDictionary _values;
    private readonly ClaimsPrincipal _user;
    private readonly AuthenticateResult? _authentication;

    public EndpointScope(HttpContext context, Endpoint endpoint, RouteValueDictionary values)
    {
        _context = context;
        _endpoint = context.GetEndpoint();
        _values = context.Request.RouteValues;
        _user = context.User;
        _authentication = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult;
        context.SetEndpoint(endpoint);
        context.Request.RouteValues = values;
    }

    public void Dispose()
    {
        _context.SetEndpoint(_endpoint);
        _context.Request.RouteValues = _values;
        if (_context.User == _user)
        {
            return;
        }

        // Either brings the other along, where both say the same.
        if (_authentication?.Principal == _user && _context.Features.Get<IAuthenticateResultFeature>() is { } feature)
        {
            feature.AuthenticateResult = _authentication;
        }
        else
        {
            _context.User = _user;
        }
    }
}
