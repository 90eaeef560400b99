#include "domain/reading/markdown.h"

#include "domain/reading/leftout.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kFewestMarkedLines = 2;
constexpr QStringView kEmphasis = u"**";

bool isMarked(QStringView line)
{
    static const QRegularExpression marked(
        u"^#{1,6} +[^ ]|\\*\\*[^* ][^*]*\\*\\*|^\\|(?: *:?-{3,}:? *\\|)+$"_s);
    return marked.match(line).hasMatch();
}

bool holdsWords(PieceRole role)
{
    return role != PieceRole::LeftOut && role != PieceRole::IssueDate && role != PieceRole::Number
           && !isFieldCell(role);
}

void addWithoutEmphasis(QList<SourcePiece> &result, const SourcePiece &piece, QStringView source)
{
    SourcePiece rest = piece;
    for (;;) {
        const qsizetype at = rest.span.in(source).indexOf(kEmphasis);
        if (at < 0)
            break;
        SourcePiece words = rest;
        words.span = trimmedSpan(source, {rest.span.start, at});
        const SourceSpan mark{rest.span.start + at, kEmphasis.size()};
        if (!words.span.isEmpty()) {
            result.append(words);
            rest.role = rest.role == PieceRole::NodeStart ? PieceRole::Body : rest.role;
            rest.numberLength = 0;
            rest.runsOn = true;
        }
        result.append({.span = mark, .line = piece.line, .reason = reasonFor(PageMatter::Rule)});
        rest.span = trimmedSpan(source, {mark.end(), rest.span.end() - mark.end()});
    }
    if (!rest.span.isEmpty())
        result.append(rest);
}

} // namespace

bool isMarkdown(QStringView source, const QList<SourceLine> &lines)
{
    const auto isMarkedLine = [source](const SourceLine &line) {
        return isMarked(line.span.in(source));
    };
    return std::ranges::count_if(lines, isMarkedLine) >= kFewestMarkedLines;
}

qsizetype markdownPrefix(QStringView line)
{
    static const QRegularExpression prefix(u"^(?:#{1,6} +|> +)?(?:\\*\\*(?=[^* ]))?"_s);
    return prefix.match(line).capturedLength();
}

qsizetype emphasisEnd(QStringView prefix, QStringView line)
{
    const qsizetype end = line.size() - kEmphasis.size();
    const bool whole = prefix.endsWith(kEmphasis) && end > 0 && line.indexOf(kEmphasis) == end;
    return whole ? end : -1;
}

QList<SourcePiece> withoutEmphasis(QStringView source, const QList<SourcePiece> &pieces)
{
    QList<SourcePiece> result;
    for (const SourcePiece &piece : pieces) {
        if (holdsWords(piece.role))
            addWithoutEmphasis(result, piece, source);
        else
            result.append(piece);
    }
    return result;
}

} // namespace Domain
