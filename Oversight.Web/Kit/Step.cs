namespace Oversight.Web.Kit;

/// <summary>Where a step of a life cycle stands.</summary>
public enum StepState { Done, Now, Todo, Stopped }

/// <summary>One step of a life cycle.</summary>
/// <param name="Name">复核</param>
/// <param name="Note">When and by whom, or by whom it is to be done.</param>
/// <param name="State">Where it stands.</param>
public sealed record Step(string Name, string? Note, StepState State);
