using System;
using System.IO;
using System.Text;

namespace Gallery;

/// <summary>Writes the gallery: one HTML page with every loss of <see cref="ExhibitTable"/>.</summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        string path = arguments is [var chosen] ? chosen : "gallery.html";
        File.WriteAllText(path, GalleryPage.Write(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Console.WriteLine($"{Path.GetFullPath(path)}: {new FileInfo(path).Length / 1024} KB");
    }
}
