using Microsoft.AspNetCore.Mvc.Testing;

namespace StatusContracts.Interop.Scanners;

/// <summary>The sample, as itself, on Kestrel and a free port of the loopback interface.</summary>
public sealed class ListeningSample : WebApplicationFactory<Program>
{
    public ListeningSample()
    {
        UseKestrel(port: 0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;
}
