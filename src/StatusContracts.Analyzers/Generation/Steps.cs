namespace StatusContracts.Generation;

/// <summary>The names under which the compiler reports the steps of the pipeline; tests say what each does on an edit.</summary>
internal static class Steps
{
    public const string Assembly = nameof(Assembly);
    public const string ControllerEndpoints = nameof(ControllerEndpoints);
    public const string MapFacts = nameof(MapFacts);
    public const string MapEndpoints = nameof(MapEndpoints);
    public const string Resources = nameof(Resources);
    public const string Answers = nameof(Answers);
    public const string MapsControllers = nameof(MapsControllers);
    public const string Routes = nameof(Routes);
    public const string ServerMethods = nameof(ServerMethods);
    public const string AnswersInput = nameof(AnswersInput);
    public const string PartialStubs = nameof(PartialStubs);
    public const string StubFiles = nameof(StubFiles);
}
