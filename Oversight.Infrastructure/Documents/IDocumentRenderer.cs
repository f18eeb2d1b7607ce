namespace Oversight.Infrastructure.Documents;

/// <summary>Makes the PDF of an official document. Safe to call from many threads; the same document gives the same bytes.</summary>
public interface IDocumentRenderer
{
    /// <summary>Lays the document out and returns the bytes of its PDF.</summary>
    /// <exception cref="UnprintableCharacter">A character of the document is in none of the fonts.</exception>
    byte[] Render(OfficialDocument document);

    /// <summary>The same into a stream, for documents with many pictures.</summary>
    /// <exception cref="UnprintableCharacter">A character of the document is in none of the fonts.</exception>
    void Render(OfficialDocument document, Stream into);

    /// <summary>The text with characters that no font has written as their code, for records that nobody can word anew: 〔U+1F600〕.</summary>
    string Printable(string text);
}
