using System.Diagnostics;
using CopilotKit.Models.Budgets;
using Microsoft.Extensions.AI;

namespace CopilotKit.Models.Failover;

/// <summary>A model that is being asked.</summary>
internal sealed class Attempt(int index, Model model, ModelHealth health, Admission admission, BudgetReservation? reservation, ChatOptions? options)
{
    public int Index => index;

    public Model Model => model;

    public ModelHealth Health => health;

    public Admission Admission => admission;

    public BudgetReservation? Reservation => reservation;

    /// <summary>Gets what the model is asked with: the caller's options without what concerns only the choice.</summary>
    public ChatOptions? Options => options;

    public long StartedAt { get; init; }

    public Activity? Trace { get; init; }
}
