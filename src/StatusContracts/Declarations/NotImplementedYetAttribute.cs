using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using StatusContracts.Gates;
using StatusContracts.Shared;

namespace StatusContracts;

/// <summary>
/// Declares that an endpoint is planned: it answers 501 (Not Implemented) until it is built, before model binding and
/// validation, after authentication and authorization. For a method that a resource will never have, use
/// <see cref="MethodNotAllowedAttribute"/>.
/// </summary>
/// <remarks>
/// <para>Goes on a controller (everything in it is planned), an action, or the handler of a minimal API, be it a lambda
/// or a method. RFC 9110, section 15.6.2: the server does not support the functionality that the request needs.</para>
/// <para>On a partial method without a body the body is generated.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public sealed class NotImplementedYetAttribute
    : ProducesResponseTypeAttribute, IResourceFilter, IOrderedFilter, IApiResponseMetadataProvider,
        IControllerModelConvention, IActionModelConvention, IPageApplicationModelConvention
{
    /// <summary>Declares a planned endpoint.</summary>
    /// <param name="feature">What is planned, in words that callers understand, such as <c>"Book reviews"</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="feature"/> is empty or white space.</exception>
    public NotImplementedYetAttribute(string feature)
        : base(typeof(ProblemDetails), Problem.NotImplementedStatus, ProblemShape.MediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(feature);
        Feature = feature;
    }

    /// <summary>What is planned, in words that callers understand.</summary>
    public string Feature { get; }

    /// <summary>When it is planned: a version, <c>"2.0"</c>, or an ISO 8601 date, <c>"2027-03-31"</c>.</summary>
    public string? PlannedFor { get; set; }

    /// <summary>The absolute http(s) URL of a page about it. Also sent as <c>Link: &lt;…&gt;; rel="help"</c> (RFC 8288).</summary>
    public string? Documentation { get; set; }

    /// <summary>What callers can use today, as method and route: <c>"POST /api/feedback"</c>.</summary>
    public string? Alternative { get; set; }

    /// <summary>The sentence that the answer's <c>detail</c> says (RFC 9457, section 3.1.4) in place of the standard one.</summary>
    public string? Detail { get; set; }

    /// <summary>
    /// The name of the feature flag that opens the endpoint: while <see cref="IFeatureGate"/> says for a request that it is
    /// on, that request runs the handler as if this attribute were not there. Otherwise, or where the flag is declared
    /// nowhere, it is 501. The default is <see langword="null"/>: 501 until the attribute is removed.
    /// </summary>
    /// <remarks>An empty name fails where the declaration is read, when the application maps its endpoints.</remarks>
    public string? Until { get; set; }

    internal StubFacts Facts => new(Feature, PlannedFor, Documentation, Alternative, Detail, Flag);

    // Not refused by the setter: of that, reflection would say that the property was not found.
    private string? Flag => Until is null || !string.IsNullOrWhiteSpace(Until)
        ? Until
        : throw new InvalidOperationException(
            $"[NotImplementedYet(\"{Feature}\", Until = \"{Until}\")] names no flag. Say which flag turns the feature on, Until = \"CatalogueExport\" for one, or leave Until out.");

    // A resource filter, so authorization ran before. Just ahead of order 0, where ConsumesAttribute, which
    // [ApiController] adds to actions with files, would answer 415; an app's own filter gets ahead by a lower order.
    internal const int FilterOrder = -1;

    int IOrderedFilter.Order => FilterOrder;

    void IResourceFilter.OnResourceExecuting(ResourceExecutingContext context)
    {
        // What a flag may open, an asynchronous filter decides.
        if (GateFilter.Declared(context.HttpContext, this) is null or { Until: null })
        {
            context.Result = Stub.ActionResult;
        }
    }

    void IResourceFilter.OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    void IControllerModelConvention.Apply(ControllerModel controller)
    {
        AddGate(controller.Filters);
        foreach (var action in controller.Actions)
        {
            DeclaredSuccess.KeepOn(action);
        }
    }

    void IActionModelConvention.Apply(ActionModel action)
    {
        AddGate(action.Filters);
        DeclaredSuccess.KeepOn(action);
    }

    void IPageApplicationModelConvention.Apply(PageApplicationModel model) => AddGate(model.Filters);

    private void AddGate(IList<IFilterMetadata> filters)
    {
        if (Until is not null)
        {
            filters.Add(new GateFilter(this));
        }
    }

    // OpenAPI: the 501 documents itself, as [ProducesResponseType] does. A derived class of that, because the API explorer
    // gives content types of their own to that class alone; any other provider would change those of all responses.
    // The status and its type are what this attribute is, so they cannot be set on it.

    /// <summary>The type of the documented response, <see cref="ProblemDetails"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new Type Type => base.Type;

    /// <summary>The status code of the documented response, 501.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new int StatusCode => base.StatusCode;

    /// <summary>The description of the documented response: what <c>detail</c> says.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public new string Description => Problem.Planned(Facts, allow: null).Detail;

    string? IApiResponseMetadataProvider.Description => Description;
}
