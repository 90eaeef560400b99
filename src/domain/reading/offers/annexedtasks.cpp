#include "domain/reading/offers/annexedtasks.h"

#include "domain/reading/leftout.h"
#include "domain/reading/offers/handeddown.h"
#include "domain/reading/sourcelines.h"
#include "domain/reading/suggestedtimes.h"
#include "domain/reading/tables/tabletext.h"
#include "domain/text/characterpairs.h"
#include "domain/text/characters.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numbermark.h"
#include "domain/text/numerals.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

// Fewer characters at the beginning of other words tell nothing of what these are.
constexpr qsizetype kFewestSame = 4;
// Tenths of the shorter words' pairs of characters that stand in the longer words too: with the
// same number, and without.
constexpr int kMostSame = 6;
constexpr int kNearlyAllSame = 8;
constexpr qsizetype kFewestNearlySame = 8; // characters of words that only are alike
constexpr qsizetype kMostCompared = 80;    // characters
constexpr qsizetype kMostRows = 1000;      // these bound the work
constexpr qsizetype kMostPairs = 400'000;

// Words for comparing: letters, digits and characters alone.
QString told(const QString &words)
{
    QString plain = folded(words);
    return plain.removeIf([](QChar character) { return !character.isLetterOrNumber(); });
}

int numberOf(const ReadNode &node)
{
    const QString plain = folded(node.number);
    if (plain.isEmpty())
        return 0;
    const auto mark = numberMarkAt(plain, 0, true);
    return mark ? mark->value : writtenNumber(plain);
}

// A task's words in the forms in which they are compared.
struct Task
{
    explicit Task(const ReadNode &node)
        : title(told(node.title))
        , number(numberOf(node))
    {
        const QString whole = told(node.text);
        if (!whole.isEmpty())
            forms.append(whole);
        if (node.text.contains(u'\n')) {
            for (const QString &line : node.text.split(u'\n')) // a row's cells
                forms.append(told(line));
        }
        if (!title.isEmpty() && !forms.contains(title))
            forms.append(title);
        pairs = characterPairs(forms.value(0).left(kMostCompared));
    }

    QString title;
    QStringList forms; // the first is that of all its words
    QSet<quint32> pairs;
    int number = 0; // 0 for none
};

// How much alike two tasks are; the greater, the more. An empty one is not alike at all.
struct Likeness
{
    int kind = 0; // 3 the same words, 2 one begins the other, 1 most words are the same
    bool sameNumber = false;
    int share = 0; // tenths of the words that are the same
    friend auto operator<=>(const Likeness &, const Likeness &) = default;
};

bool beginsOther(const QString &one, const QString &other)
{
    return qMin(one.size(), other.size()) >= kFewestSame
           && (one.startsWith(other) || other.startsWith(one));
}

// The kind of likeness that the words alone give.
int kindOf(const Task &row, const Task &task)
{
    int kind = 0;
    for (const QString &words : row.forms) {
        if (task.forms.contains(words))
            return words.isEmpty() ? 0 : 3;
        const bool begins = std::ranges::any_of(
            task.forms, [&](const QString &other) { return beginsOther(words, other); });
        const bool held = words.size() >= kFewestSame && task.title.contains(words);
        kind = std::max(kind, begins ? 2 : int(held));
    }
    return kind;
}

Likeness likeness(const Task &row, const Task &task, bool many)
{
    Likeness alike{.kind = kindOf(row, task),
                   .sameNumber = row.number > 0 && row.number == task.number};
    if (alike.kind == 0 && many)
        return {};
    alike.share = int(sharedPairs(row.pairs, task.pairs) * 10);
    const bool isLong = qMin(row.forms.value(0).size(), task.forms.value(0).size())
                        >= kFewestNearlySame;
    if (alike.kind == 0 && alike.share >= (alike.sameNumber ? kMostSame : kNearlyAllSame)
        && (alike.sameNumber || isLong))
        alike.kind = 1;
    return alike.kind > 0 ? alike : Likeness();
}

// The nodes of a plan, among which that of a row is looked for.
class Tasks
{
public:
    explicit Tasks(QList<ReadNode> &nodes) { add(nodes); }

    // The node whose task a row is, one that no row was of first; null for none.
    ReadNode *nodeOf(const ReadNode &row, bool many)
    {
        const Task own(row);
        std::tuple<Likeness, bool, bool> best;
        qsizetype found = -1;
        for (qsizetype i = 0; i < m_tasks.size(); ++i) {
            const Likeness alike = likeness(own, m_tasks[i], many);
            const std::tuple rank(alike, !m_taken.contains(i), m_nodes[i]->children.isEmpty());
            if (alike.kind == 0 || (found >= 0 && rank <= best))
                continue;
            best = rank;
            found = i;
        }
        m_taken.insert(found);
        return found < 0 ? nullptr : m_nodes[found];
    }
    qsizetype size() const { return m_tasks.size(); }

private:
    void add(QList<ReadNode> &nodes)
    {
        for (ReadNode &node : nodes) {
            m_nodes.append(&node);
            m_tasks.append(Task(node));
            add(node.children);
        }
    }

    QList<ReadNode *> m_nodes;
    QList<Task> m_tasks;
    QSet<qsizetype> m_taken;
};

// Whether a row has hardly more words than the node whose task it is: else it goes on where that
// only names the task.
bool addsLittle(const ReadNode &row, const ReadNode &node)
{
    constexpr qsizetype little = 6; // characters
    const QString own = node.children.isEmpty() ? node.text : node.title + node.text;
    return told(row.text).size() * 3 <= told(own).size() * 4 + little * 3;
}

void addItems(QList<ReadNode> &rows, const QList<ReadNode> &nodes)
{
    for (const ReadNode &node : nodes) {
        if (node.children.isEmpty())
            rows.append(node);
        addItems(rows, node.children);
    }
}

// Adds what another row says of the same task.
void addSaid(Suggestion &said, const Suggestion &other, int planYear)
{
    const auto add = [](QStringList &names, const QStringList &others) {
        names += others;
        names.removeDuplicates();
    };
    add(said.owners, other.owners);
    if (said.leadDepartment.isEmpty())
        said.leadDepartment = other.leadDepartment;
    else if (!other.leadDepartment.isEmpty() && other.leadDepartment != said.leadDepartment) {
        add(said.supportingDepartments, {other.leadDepartment});
        add(said.otherLeads, {other.leadDepartment});
    }
    add(said.supportingDepartments, other.supportingDepartments);
    said.supportingDepartments.removeAll(said.leadDepartment);
    QStringList times = said.otherTimes + other.otherTimes;
    for (const QString &time : {said.deadline, other.deadline}) {
        if (!time.isEmpty())
            times.append(time);
    }
    said.deadline = latestOf(times, planYear);
    said.otherTimes = timesBeside(said.deadline, times, planYear);
}

// The rows of the tables in a text, their lines counted from `line`.
QList<ReadNode> rowsIn(const QString &text, int line)
{
    static const QRegularExpression heading(u"责任|负责|牵头|主办|承办|单位|部门|科室|时限|时间"_s);
    const QString plain = folded(text);
    if (!heading.match(plain).hasMatch())
        return {};
    const QList<SourceLine> lines = sourceLines(text);
    TableColumns columns;
    QList<SourcePiece> pieces = tablePieces(text, plain, lines, columns);
    for (const TextTable &table :
         pieces.isEmpty() ? textTables(text, plain, lines, columns, {}) : QList<TextTable>())
        pieces += tablePieces(text, plain, table, 1, columns);
    if (std::ranges::none_of(pieces, isSuggested, &SourcePiece::role))
        return {};
    QList<ReadNode> rows;
    addItems(rows, assembleNodes(text, pieces).nodes);
    for (ReadNode &row : rows)
        row.line += line - 1;
    return rows;
}

} // namespace

QList<ReadNode> annexedTasks(const QString &source, const QList<SourcePiece> &pieces)
{
    static const QRegularExpression heading(u"^[(\\[【]?附(?:件|表|录)?"_s);
    const QStringList annexed{reasonFor(PageMatter::Annex), reasonFor(PageMatter::AfterTheEnd)};
    QList<ReadNode> rows;
    QList<SourcePiece> annex;
    const auto readAnnex = [&] {
        if (!annex.isEmpty() && rows.size() < kMostRows) {
            qsizetype start = annex.first().span.start;
            while (start > 0 && source[start - 1] != u'\n') // an empty first cell
                --start;
            qsizetype end = annex.last().span.end();
            const qsizetype lineEnd = source.indexOf(u'\n', end);
            end = lineEnd < 0 ? source.size() : lineEnd;
            rows += rowsIn(withBars(withoutInvisible(source.mid(start, end - start))),
                           annex.first().line);
        }
        annex.clear();
    };
    for (const SourcePiece &piece : pieces) {
        const bool isAnnexed = piece.role == PieceRole::LeftOut && annexed.contains(piece.reason);
        const bool begins = isAnnexed
                            && heading.match(folded(piece.span.in(source).left(8))).hasMatch();
        if (begins || piece.role != PieceRole::LeftOut)
            readAnnex();
        if (isAnnexed)
            annex.append(piece);
    }
    readAnnex();
    return rows.first(qMin(rows.size(), kMostRows));
}

bool repeatTasks(const QList<ReadNode> &table, const QList<ReadNode> &nodes)
{
    QList<ReadNode> plan = nodes;
    QList<ReadNode> rows;
    addItems(rows, table);
    Tasks tasks(plan);
    const auto isRepeated = [&](const ReadNode &row) {
        const ReadNode *node = tasks.nodeOf(row, true);
        return node && addsLittle(row, *node);
    };
    return rows.size() > 1 && std::ranges::count_if(rows, isRepeated) * 2 >= rows.size();
}

QList<ReadNode> offerAnnexedTasks(QList<ReadNode> &nodes, const QList<ReadNode> &rows, int planYear)
{
    QList<ReadNode> others;
    if (rows.isEmpty() || nodes.isEmpty())
        return others;
    Tasks tasks(nodes);
    const bool many = tasks.size() * rows.size() > kMostPairs;
    QHash<ReadNode *, Suggestion> said;
    for (const ReadNode &row : rows) {
        ReadNode *node = tasks.nodeOf(row, many);
        if (!node)
            others.append(row);
        else if (const auto before = said.find(node); before != said.end())
            addSaid(*before, row.suggested, planYear);
        else
            said.insert(node, row.suggested);
    }
    // A section's items that have rows of their own keep what these say.
    for (const bool sections : {false, true}) {
        for (auto it = said.cbegin(); it != said.cend(); ++it) {
            if (it.key()->children.isEmpty() == sections)
                continue;
            if (sections)
                handDown(it.key()->children, it.value());
            else
                giveWhatIsMissing(it.key()->suggested, it.value());
        }
    }
    return others;
}

} // namespace Domain
