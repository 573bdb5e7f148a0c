namespace SopWordAddin.Documents.Word.Writing;

/// <summary>Ids of drawings, counted: unique in a document and the same in every writing (ECMA-376 20.4.2.5).</summary>
/// <param name="used">The highest id that the document holds already.</param>
internal sealed class ShapeIds(uint used = 0)
{
    public uint Next() => ++used;
}
