namespace CopilotKit.Speech.Modes.Prose;

/// <summary>Says who speaks each quote of a story, by rules, paragraph after paragraph.</summary>
/// <remarks>
/// A paragraph has one speaker: whom its tag names (<c>said the bear</c>), else who acts in it, else who is not the one that spoke
/// last. A pronoun means the last person mentioned who may be meant, the last speaker only when there is no other.
/// </remarks>
internal sealed class Attribution
{
    private readonly Persons _persons = new();
    private readonly List<Person> _recent = [];
    private Person? _last;
    private Person? _beforeLast;
    private bool _wasOpen;

    /// <summary>Gets the speaker of a paragraph's quotes.</summary>
    /// <param name="parts">The paragraph.</param>
    /// <returns>The speaker; nothing when no rule tells, and the narrator reads the words.</returns>
    public Person? SpeakerOf(IReadOnlyList<ProsePart> parts)
    {
        string narration = string.Join(' ', parts.Where(part => !part.IsQuote).Select(part => part.Text));
        if (!parts.Any(part => part.IsQuote))
        {
            Hear(narration);
            _wasOpen = false;
            return null;
        }

        bool goesOn = _wasOpen && parts[0].IsQuote;
        Person? speaker = goesOn ? _last : Tagged(parts) ?? Acting(parts) ?? Other();
        _wasOpen = parts[^1] is { IsOpen: true };
        Hear(narration);
        if (speaker is not null)
        {
            _beforeLast = speaker == _last ? _beforeLast : _last;
            _last = speaker;
            Mention(speaker);
        }

        return speaker;
    }

    private Person? Tagged(IReadOnlyList<ProsePart> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            if (parts[i].IsQuote)
            {
                string? subject = i + 1 < parts.Count && !parts[i + 1].IsQuote ? SpeakerTag.Behind(parts[i + 1].Text) : null;
                subject ??= i > 0 && !parts[i - 1].IsQuote ? SpeakerTag.Before(parts[i - 1].Text) : null;
                if (subject is not null && PersonOf(subject, i > 0 && !parts[i - 1].IsQuote ? parts[i - 1].Text : "") is { } person)
                {
                    return person;
                }
            }
        }

        return null;
    }

    private Person? Acting(IReadOnlyList<ProsePart> parts) => parts.Where(part => !part.IsQuote)
        .Select(part => SpeakerTag.Actor(part.Text))
        .Where(subject => subject is not null && _persons.IsSomebody(subject))
        .Select(subject => PersonOf(subject!, ""))
        .FirstOrDefault(person => person is not null);

    /// <summary>In a talk of two, it is the other one's turn.</summary>
    private Person? Other() => _beforeLast ?? _recent.Find(person => person != _last) ?? null;

    private Person? PersonOf(string subject, string before)
    {
        if (PersonWords.PronounOf(subject) is { } gender)
        {
            if (SpeakerTag.Actor(before) is { } actor && PersonWords.PronounOf(actor) is null && !PersonWords.IsThing(actor) && _persons.Of(actor) is var who && who.MayBe(gender))
            {
                who.Learn((gender, null));
                return who;
            }

            Person[] candidates = [.. _persons.MentionedIn(before), .. _recent];
            Person? meant = Array.Find(candidates, person => person != _last && person.Gender == gender)
                ?? Array.Find(candidates, person => person.Gender == gender)
                ?? Array.Find(candidates, person => person != _last && person.MayBe(gender))
                ?? Array.Find(candidates, person => person.MayBe(gender));
            meant?.Learn((gender, null));
            return meant;
        }

        return subject.ToLowerInvariant() is "it" or "they" or "i" ? Other() : _persons.Of(subject);
    }

    private void Hear(string narration)
    {
        _persons.LearnFrom(narration);
        foreach (Person person in _persons.MentionedIn(narration).Reverse().ToArray())
        {
            Mention(person);
        }
    }

    private void Mention(Person person)
    {
        _recent.Remove(person);
        _recent.Insert(0, person);
    }
}
