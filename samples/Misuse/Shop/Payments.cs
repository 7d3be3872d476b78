namespace Misuse;

public sealed class Payments(HttpClient bank)
{
    public Task Charge(int order) => bank.PostAsync($"https://bank.example/charges/{order}", content: null);
}
