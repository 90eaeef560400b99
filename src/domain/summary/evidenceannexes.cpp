#include "domain/summary/evidenceannexes.h"

#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/summarytitle.h"
#include "domain/text/daytext.h"
#include "domain/text/sentences.h"

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kLongestNoteTold = 40; // characters of a note in the table
constexpr int kLongestCaption = 24;  // characters of a note under a photograph

// A piece of evidence and where it belongs.
struct Piece
{
    const OutlineNode *node = nullptr;
    std::optional<ProgressNote> note = {};
    Evidence evidence = {};
};

bool isTold(const ProgressNote &note, const SummaryOptions &options)
{
    const QDate day = note.happenedOn;
    return day <= options.asOf && (!options.from.isValid() || day >= options.from)
           && (!options.to.isValid() || day <= options.to);
}

// The pieces in the order of the plan, each node's own before those of its notes.
QList<Piece> evidencePieces(const Outline &outline, const NotesByNode &notes,
                            const SummaryOptions &options)
{
    const EvidenceByPlace &held = options.evidence.pieces;
    QList<Piece> pieces;
    for (const OutlineNode *node : outline.nodes()) {
        for (const Evidence &one : held.ofNodes.value(node->id()))
            pieces.append({.node = node, .evidence = one});
        for (const ProgressNote &note : notes.value(node->id())) {
            if (!isTold(note, options))
                continue;
            for (const Evidence &one : held.ofNotes.value(note.id))
                pieces.append({.node = node, .note = note, .evidence = one});
        }
    }
    return pieces;
}

QString placeName(const OutlineNode *node)
{
    return node->isSection() ? node->node().title : shortOpeningWordsOf(node->node());
}

} // namespace

ReportTable evidenceTable(const Outline &outline, const NotesByNode &notes,
                          const SummaryOptions &options)
{
    ReportTable table{.title = tableTitle(outline.plan(), u"佐证材料目录"_s),
                      .columns = {{u"序号"_s, 6, Qt::AlignHCenter},
                                  {u"工作要点"_s, 26},
                                  {u"进展"_s, 32},
                                  {u"日期"_s, 12, Qt::AlignHCenter},
                                  {u"材料名称"_s, 24}}};
    const bool isOnPaper = options.choices.paperMarks;
    for (const Piece &piece : evidencePieces(outline, notes, options)) {
        const QString note = piece.note ? inBrief(piece.note->text, kLongestNoteTold) : QString();
        const QDate day = piece.note ? piece.note->happenedOn
                                     : piece.evidence.addedAt.toLocalTime().date();
        table.rows.append(
            {.cells = {QString::number(table.rows.size() + 1),
                       isOnPaper ? onPaper(placeName(piece.node)) : placeName(piece.node),
                       isOnPaper ? onPaper(note) : note,
                       u"%1.%2.%3"_s.arg(day.year()).arg(day.month()).arg(day.day()),
                       piece.evidence.name}});
    }
    return table;
}

ReportPhotographs photographPages(const Outline &outline, const NotesByNode &notes,
                                  const SummaryOptions &options)
{
    ReportPhotographs pages{.title = tableTitle(outline.plan(), u"佐证照片"_s)};
    for (const Piece &piece : evidencePieces(outline, notes, options)) {
        if (!piece.evidence.isPicture() || !options.evidence.photograph)
            continue;
        const QString typed = piece.note ? piece.note->text : placeName(piece.node);
        const QString words = options.choices.paperMarks ? onPaper(typed) : typed;
        const QString day = piece.note ? longDay(piece.note->happenedOn) + u' ' : QString();
        pages.photographs.append({.caption = day + inBrief(words, kLongestCaption),
                                  .jpeg = [read = options.evidence.photograph,
                                           evidence = piece.evidence] { return read(evidence); }});
    }
    return pages;
}

} // namespace Domain
