using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace StatusContracts.Neighbours.Pages;

/// <summary>A page with handlers for two methods, one of them named. Its POST needs no token, so that tests stay short.</summary>
[IgnoreAntiforgeryToken]
public sealed class ContactModel : PageModel
{
    public string Message { get; private set; } = "no handler";

    public void OnGet() => Message = "get";

    public void OnPost() => Message = "post";

    public void OnPostSend() => Message = "sent";
}
