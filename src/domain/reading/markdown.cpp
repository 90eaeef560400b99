#include "domain/reading/markdown.h"

#include "domain/reading/leftout.h"
#include "domain/reading/sourcelines.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr int kFewestMarks = 2;
constexpr QStringView kEmphasis = u"**";

bool rulesTable(QStringView line)
{
    static const QRegularExpression rule(
        u"^(?=.*\\|)\\|? *:?-{3,}:?(?: *\\| *:?-{3,}:?)* *\\|?$"_s);
    return QStringView(u"|:-").contains(line.front()) && rule.match(line).hasMatch();
}

bool isListed(QStringView line)
{
    return line.size() > 2 && QStringView(u"-*+").contains(line[0]) && line[1] == u' ';
}

// The marks of a line that are rare outside of Markdown. A number with digits hidden (138****1234)
// is none.
int marksIn(QStringView line)
{
    static const QRegularExpression heading(u"^#{1,6} +[^ ]"_s);
    static const QRegularExpression emphasis(u"(?<!\\*)\\*{2,3}[^* ][^*]*\\*\\*"_s);
    return int(line.startsWith(u'#') && heading.match(line).hasMatch())
           + int(line.contains(kEmphasis) && emphasis.match(line).hasMatch());
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

bool isMarkdown(QStringView text)
{
    int marks = 0;
    bool hasLists = false;
    for (const SourceLine &line : sourceLines(text)) {
        const QStringView words = line.span.in(text);
        hasLists = hasLists || isListed(words);
        marks += marksIn(words);
        if (rulesTable(words) || marks + hasLists >= kFewestMarks)
            return true;
    }
    return false;
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

QList<SourcePiece> withoutTaskBoxes(QStringView source, const QList<SourcePiece> &pieces)
{
    static const QRegularExpression box(u"^\\s*(\\[[ xX√✓]\\]|%1)\\s+(?=\\S)"_s.arg(kTickedBox));
    QList<SourcePiece> result;
    for (const SourcePiece &piece : pieces) {
        const auto match = box.match(piece.span.in(source).mid(piece.numberLength));
        if (piece.role != PieceRole::NodeStart || !match.hasMatch()) {
            result.append(piece);
            continue;
        }
        const SourceSpan own{piece.span.start + piece.numberLength + match.capturedStart(1),
                             match.capturedLength(1)};
        SourcePiece status{
            .span = own, .line = piece.line, .role = PieceRole::Status, .depth = piece.depth};
        if (match.captured(1) == u"[ ]"_s) {
            status.role = PieceRole::LeftOut;
            status.reason = reasonFor(PageMatter::ListSign);
        }
        SourcePiece words = piece;
        words.span = trimmedSpan(source, {own.end(), piece.span.end() - own.end()});
        words.numberLength = 0;
        SourcePiece number = piece;
        if (piece.numberLength > 0) {
            number.role = PieceRole::Number;
            number.span = trimmedSpan(source, {piece.span.start, piece.numberLength});
            result.append(number);
        }
        result.append({status, words});
    }
    return result;
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
