#include "domain/reading/page/pagetitle.h"
#include "domain/reading/planheading.h"
#include "domain/reading/tables/tablereader.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "domain/text/numerals.h"

#include <QRegularExpression>

#include <algorithm>

// Reads the words above and below the rows of a table: title, remarks, signature.

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

constexpr qsizetype kLongestTableTitle = 40;
constexpr qsizetype kLongestEntry = 8; // characters of a menu's entry

} // namespace

bool isFormWord(QStringView words)
{
    static const QRegularExpression form(
        u"^.{0,8}签(?:字|名|章) *:|^(?:填报|填表|制表|审核|审批|编制|上报|报送|统计)(?:单位|部门|人|日期|时间|科室)? *(?:\\([^()]*\\))? *:|^(?:单位|部门|日期) *(?:\\([^()]*\\))? *:"
        "|^(?:联系人|联系电话|电话|负责人|经办人|主管领导|分管领导|主要领导|校对) *:"_s);
    return words.size() <= 40 && form.match(words).hasMatch();
}

bool namesTable(QStringView words)
{
    static const QRegularExpression caption(u"^表 *%1[ :、.][^。;]{2,30}$"_s.arg(kNumberPattern));
    return caption.match(words).hasMatch();
}

// The words below a table of the office that sends it round.
bool isForReaders(QStringView line)
{
    static const QRegularExpression words(
        u"^(?:如有|有(?:问题|疑问|不对|变动|意见))|请(?:直接|及时|于|在)[^。]{0,12}(?:改|修改|反馈|发回|核对|报)|打我|联系我"_s);
    return line.size() <= 60 && words.match(line).hasMatch();
}

bool namesAnnex(QStringView words)
{
    static const QRegularExpression annex(u"^附[件表] *\\d{0,2} *:?$"_s);
    return annex.match(words).hasMatch();
}

bool isRemark(QStringView words)
{
    static const QRegularExpression remark(u"^(?:备注|注|说明|填表说明|填报说明|附注) *:"_s);
    return remark.match(words).hasMatch();
}

// A remark about the table, or one more of those that are numbered: 说明：1.… 2.….
bool TableReader::isPartOfRemark(QStringView line)
{
    if (isRemark(line)) {
        const auto first = numberMarkAt(trimmedBlanks(line.mid(line.indexOf(u':') + 1)), 0, true);
        m_remarks = first ? first->value : 0;
        return true;
    }
    const auto mark = numberMarkAt(line, 0, true);
    const bool goesOn = m_remarks > 0 && mark && mark->value == m_remarks + 1;
    m_remarks = goesOn ? mark->value : 0;
    return goesOn;
}

// Whether what follows a lone 附件 below the rows is no table of tasks.
bool TableReader::beginsAnnex(qsizetype at) const
{
    return m_hasItem && filledCells(m_rows[at]) == 1
           && namesAnnex(words(*std::ranges::find_if(m_rows[at], isFilled)))
           && std::none_of(m_rows.begin() + at, m_rows.end(),
                           [this](const Row &row) { return isHeadRow(wordsIn(m_folded, row)); });
}

// Leaves out a site's menu: words without a sentence between title and table, one below another.
void TableReader::leaveOutMenu()
{
    const auto isEntry = [this](const SourcePiece &piece) {
        const QStringView line = piece.span.in(m_folded);
        return piece.role == PieceRole::Preamble && line.size() <= kLongestEntry
               && std::ranges::all_of(line, isIdeograph);
    };
    if (std::ranges::count_if(m_pieces, isEntry) < 2)
        return;
    for (SourcePiece &piece : m_pieces) {
        if (!isEntry(piece))
            continue;
        piece.role = PieceRole::LeftOut;
        piece.reason = reasonFor(PageMatter::Navigation);
    }
}

// Whether a line is a few words, or a site's own, between separators which do not enclose it: the
// links at the foot of a page whose tables' rows are enclosed.
bool TableReader::isMenu(const TableLine &line) const
{
    const SourceSpan whole = line.line.span;
    if (whole.in(m_source).startsWith(u'|'))
        return false;
    return pageMatter(whole.in(m_folded), PagePlace::Plan)
           || std::ranges::all_of(line.cells, [this](const Cell &cell) {
                  const QStringView entry = words(cell);
                  return entry.size() <= kLongestEntry && std::ranges::all_of(entry, isIdeograph);
              });
}

// Recognises a line above (`above`) or below the table's rows as title, signature or other text
// around the plan.
void TableReader::addFrame(const Cell &cell, bool above)
{
    const QStringView line = words(cell);
    if (line.isEmpty())
        return;
    const bool title = above && titleLikeness(line) > 0;
    if (dayOf(line))
        addPiece(cell, PieceRole::IssueDate);
    else if (isFormWord(line))
        leaveOut(cell, PageMatter::Metadata);
    else if (namesAnnex(line))
        leaveOut(cell, PageMatter::Annex);
    else if (isPartOfRemark(line) || (!above && isForReaders(line)))
        leaveOut(cell, PageMatter::Remark);
    else if (const auto matter = pageMatter(line, above ? PagePlace::Front : PagePlace::Back))
        leaveOut(cell, *matter);
    else if (title && !m_titled)
        addTitle(cell);
    else if (isOrganisation(line))
        addPiece(cell, PieceRole::Issuer);
    else
        addPiece(cell, above ? PieceRole::Preamble : PieceRole::Closing);
}

void TableReader::addFrames(const Row &cells, bool above)
{
    static const QRegularExpression form(
        u"^(?:填报|填表|制表|上报|报送|考核|被考核)(?:单位|部门|人|日期|时间)$"_s);
    const bool filled = std::ranges::any_of(cells, [this](const Cell &cell) {
        return isFilled(cell) && form.match(words(cell)).hasMatch();
    });
    if (filled && filledCells(cells) > 1) { // 填报单位 | 某局
        leaveOutRow(cells, PageMatter::Metadata);
        return;
    }
    for (const Cell &cell : cells) {
        if (isFilled(cell))
            addFrame(cell, above);
    }
}

// How much a line above a table without a sure title looks like one: it calls itself a table, or
// names a year. 0 where it is none.
int TableReader::placeLikeness(const SourcePiece &piece) const
{
    const QStringView line = piece.span.in(m_folded);
    static const QRegularExpression table(
        u"(?:(?<![代发])表|清单|台账|一览|目录|汇总|[校月周年日]历|日程|细则|责任书|安排|计划|实事|预算|记录)(?:\\([^()]{1,12}\\))?$"_s);
    if (piece.role != PieceRole::Preamble || line.size() < 4 || line.size() > kLongestTableTitle
        || endsSentence(line.back()) || line.contains(u':') || line.contains(u','))
        return 0;
    return (table.match(line).hasMatch() ? 2 : 0) + (yearInTitle(line) ? 1 : 0);
}

// A title of another wording: 2024年活动经费预算, 整改情况统计表.
void TableReader::findTitleByPlace()
{
    if (m_titled || m_pieces.isEmpty())
        return;
    qsizetype best = 0;
    for (qsizetype i = 1; i < m_pieces.size(); ++i) {
        if (placeLikeness(m_pieces[i]) > placeLikeness(m_pieces[best]))
            best = i;
    }
    if (placeLikeness(m_pieces[best]) == 0)
        return;
    m_pieces[best].role = PieceRole::Title;
    leaveOutPreamble(joinTitleAbove(best));
    m_titled = true;
}

// Leaves out the words above the title: they are of the office or site that shows the table.
void TableReader::leaveOutPreamble(qsizetype pieces)
{
    for (qsizetype i = 0; i < pieces; ++i) {
        if (m_pieces[i].role != PieceRole::Preamble)
            continue;
        m_pieces[i].role = PieceRole::LeftOut;
        m_pieces[i].reason = reasonFor(PageMatter::EditorsWords);
    }
}

void TableReader::addTitle(const Cell &cell)
{
    const qsizetype first = m_pieces.size();
    addPiece(cell, PieceRole::Title);
    leaveOutPreamble(joinTitleAbove(first));
    m_titled = true;
}

// The first line of a title whose last is the piece `title`: the committee's name above the rest.
// Returns the title's first piece.
qsizetype TableReader::joinTitleAbove(qsizetype title)
{
    if (title == 0)
        return title;
    SourcePiece &above = m_pieces[title - 1];
    const bool framing = above.role == PieceRole::Issuer || above.role == PieceRole::Preamble;
    if (!framing || above.line >= m_pieces[title].line
        || !beginsTitle(above.span.in(m_folded), m_pieces[title].span.in(m_folded), title == 1))
        return title;
    above.role = PieceRole::Title;
    return title - 1;
}

bool TableReader::repeatsTitle(const Cell &cell) const
{
    return std::ranges::any_of(m_pieces, [&](const SourcePiece &piece) {
        return piece.role == PieceRole::Title && piece.span.in(m_folded) == words(cell);
    });
}

// Whether a row is a committee's name and a date.
bool TableReader::isSignature(const Row &row) const
{
    bool date = false;
    for (const Cell &cell : row) {
        const bool day = isFilled(cell) && dayOf(words(cell));
        if (isFilled(cell) && !day && !isOrganisation(words(cell)))
            return false;
        date = date || day;
    }
    return date;
}

// Whether a row is a committee's name alone, and the next the date.
bool TableReader::namesSigner(const Row &row) const
{
    const Row *next = &row + 1;
    return next != m_rows.constData() + m_rows.size() && filledCells(row) == 1
           && isOrganisation(words(*std::ranges::find_if(row, isFilled))) && isSignature(*next);
}

} // namespace Domain
