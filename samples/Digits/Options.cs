namespace Digits;

/// <summary>What the command line asks for.</summary>
/// <param name="Mnist">The folder with the original MNIST files, or null for the digits that come with this sample.</param>
internal sealed record Options(int Epochs, float Rate, float Momentum, int Batch, int Seed, string? Mnist);
