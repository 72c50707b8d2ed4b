using CopilotKit.Safety;

namespace CopilotKit.Meditation;

/// <summary>Checks what is asked of a composer.</summary>
internal static class MeditationRequestRules
{
    private static readonly TimeSpan LongestPreparation = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestRinging = TimeSpan.FromMinutes(1);

    /// <summary>Throws when a request cannot be served whatever its length.</summary>
    public static void Check(MeditationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Errors(request).FirstOrDefault() is { } error)
        {
            throw new ArgumentException(error, nameof(request));
        }
    }

    private static IEnumerable<string> Errors(MeditationRequest request) =>
        [.. OwnErrors(request), .. Enums(request), .. request.Bells is { } bells ? BellErrors(bells, request.Length - request.Preparation) : []];

    private static IEnumerable<string> OwnErrors(MeditationRequest request)
    {
        if (request.Theme?.Length > MeditationRequest.MaxThemeLength)
        {
            yield return $"The theme must be at most {MeditationRequest.MaxThemeLength} characters long, not {request.Theme.Length}.";
        }

        if (request.Preparation < TimeSpan.Zero || request.Preparation > LongestPreparation)
        {
            yield return $"The preparation must be 0 to {LongestPreparation}, not {request.Preparation}.";
        }

        if (request.BreathPace is { } pace && Enum.IsDefined(request.Type))
        {
            if (!MeditationTypes.Of(request.Type).TakesBreathPace)
            {
                string[] names = [.. MeditationTypes.All.Where(type => type.TakesBreathPace).Select(type => type.Name)];
                yield return $"The breath pace can be chosen for {string.Join(" and ", names)}, not for {MeditationTypes.Of(request.Type).Name}.";
            }

            if (pace < TimeSpan.FromSeconds(4) || pace > TimeSpan.FromSeconds(7))
            {
                yield return FormattableString.Invariant($"The breath pace must be 4 to 7 seconds, not {pace.TotalSeconds}.");
            }
        }

        (string Name, double? Value, double Min, double Max)[] ranges =
        [
            ("bed's level in decibels", request.BedGainDecibels, -60, 0),
            ("voice's share", request.VoiceShare, 0.2, 1),
            ("silent share", request.SilentShare, 0.2, 0.98),
            ("pace in words per minute", request.WordsPerMinute, 60, 400),
        ];
        foreach ((string name, double? value, double min, double max) in ranges.Where(range => range.Value is { } value && !(value >= range.Min && value <= range.Max)))
        {
            yield return FormattableString.Invariant($"The {name} must be {min} to {max}, not {value}.");
        }
    }

    private static IEnumerable<string> Enums(MeditationRequest request)
    {
        (object Value, bool IsDefined)[] values =
        [
            (request.Type, Enum.IsDefined(request.Type)), (request.Guidance, Enum.IsDefined(request.Guidance)),
            (request.English, Enum.IsDefined(request.English)), (request.Anchor, Enum.IsDefined(request.Anchor)),
            (request.Posture ?? Posture.Sitting, request.Posture is null || Enum.IsDefined(request.Posture.Value)),
        ];
        return values.Where(value => !value.IsDefined).Select(value => $"The {value.Value.GetType().Name} {value.Value} is not known.");
    }

    private static IEnumerable<string> BellErrors(MeditationBells bells, TimeSpan session)
    {
        if (bells.Strikes is < 1 or > 3)
        {
            yield return $"A bell must be struck 1 to 3 times, not {bells.Strikes}.";
        }

        if (bells.Interval < ShortestInterval)
        {
            yield return $"The interval of the bells must be {ShortestInterval} or more, not {bells.Interval}.";
        }

        if (bells.RingingTime < TimeSpan.FromSeconds(1) || bells.RingingTime > LongestRinging)
        {
            yield return $"The ringing time of the bells must be 00:00:01 to {LongestRinging}, not {bells.RingingTime}.";
        }

        if (!(bells.GainDecibels >= -40 && bells.GainDecibels <= 6))
        {
            yield return FormattableString.Invariant($"The level of the bells must be -40 to 6 decibels, not {bells.GainDecibels}.");
        }

        if (string.IsNullOrWhiteSpace(bells.Sound))
        {
            yield return "The bells must have a sound; its name is empty.";
        }

        if (bells.Times.Count > 200)
        {
            yield return $"There may be at most 200 times of bells, not {bells.Times.Count}.";
        }

        foreach (TimeSpan time in bells.Times.Where(time => time < TimeSpan.Zero || time >= session))
        {
            yield return $"A bell must ring between the end of the preparation and the end of the meditation, 00:00:00 to {session}, not at {time}.";
        }
    }
}
