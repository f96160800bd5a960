namespace Digits;

/// <summary>The images to learn from, and those to be judged by.</summary>
internal sealed record TrainingData(string Name, ImageSet Train, ImageSet Test);
