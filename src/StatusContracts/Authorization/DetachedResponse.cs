using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace StatusContracts.Authorization;

/// <summary>As long as it lasts, what is written into the response of the request is lost: status, fields, cookies and content.</summary>
internal sealed class DetachedResponse : HttpResponseFeature, IDisposable
{
    private readonly IFeatureCollection _features;
    private readonly IHttpResponseFeature? _response;
    private readonly IHttpResponseBodyFeature? _body;
    private readonly IResponseCookiesFeature? _cookies;

    public DetachedResponse(IFeatureCollection features)
    {
        _features = features;
        _response = features.Get<IHttpResponseFeature>();
        _body = features.Get<IHttpResponseBodyFeature>();
        _cookies = features.Get<IResponseCookiesFeature>();
        features.Set<IHttpResponseFeature>(this);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));

        // It keeps the fields of the response for which it was made.
        features.Set<IResponseCookiesFeature>(new ResponseCookiesFeature(features));
    }

    // What is registered for disposal waits for the end of the real response.
    public override void OnCompleted(Func<object, Task> callback, object state) => _response?.OnCompleted(callback, state);

    public void Dispose()
    {
        _features.Set(_response);
        _features.Set(_body);
        _features.Set(_cookies);
    }
}
