#include "domain/summary/summaryhints.h"

#include "domain/summary/blocknames.h"
#include "domain/summary/notes/notelabels.h"
#include "domain/summary/notes/notewords.h"
#include "domain/summary/notes/openingwords.h"
#include "domain/summary/notes/papertext.h"
#include "domain/summary/proposals/eventsums.h"
#include "domain/summary/proposals/proseproposals.h"
#include "domain/summary/summaryblocks.h"
#include "domain/text/difficultywords.h"
#include "domain/text/foldedtext.h"
#include "domain/text/numerals.h"
#include "domain/text/sentences.h"

#include <QCoreApplication>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Domain {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SummaryHints)
};

// Whether a note is a mere title, such as 二级学院推进会: short, without a pause and without a
// figure.
bool isTitleOnly(const QString &note)
{
    constexpr qsizetype kLongestBareTitle = 18; // characters
    static const QRegularExpression sentence(u"[，,；;。：:、！!？?0-9０-９\\n]"_s);
    const QString words = withoutEndMarks(note.trimmed(), u"。.");
    return words.size() <= kLongestBareTitle && !words.contains(sentence);
}

// Whether a note contains parts of a chat message: a greeting or the like, or placeholders of a
// copied message.
bool isMessage(const QString &typed, const QString &told)
{
    static const QRegularExpression toOthers(u"[@＠]|群里|请各|大家好|收到请|辛苦了|谢谢|转发："_s);
    return withoutChatSigns(typed) != typed.trimmed() || withoutNewsFrame(typed) != typed
           || told.contains(toOthers);
}

// Words that a reader of the paper cannot place, that do not belong in a paper, in which the writer
// speaks as “I”, or that tell of something that came to nothing. Quoted speech is not looked at.
bool isForOneself(QString words)
{
    static const QRegularExpression quoted(u"“[^”]*”|《[^》]*》|\"[^\"]*\""_s);
    static const QRegularExpression forOneself(
        u"[？?]|[见如]照片|见附件|附后|同上|同前|如上(?!所述)|昨[天日晚]|今[天早晚]|明天|前天|后天|"
        u"[本上下这]个?(?:周|星期)|[本上下这]个?月|拟[于在定]|待定|暂定|大概|好像|"
        u"我(?:[和下表跟把拉问讲去来也]|们几个)|着我的手|"
        u"%1|未能|弄|搞[了过个定好完]|更正|订正"_s.arg(kNotHeldPattern));
    return words.remove(quoted).contains(forOneself);
}

// Whether the words have two traditional characters or more, not counting the formal numerals
// (壹贰叁).
bool isTraditional(const QString &words)
{
    constexpr int kFewest = 2;
    static const QString numerals = u"壹贰叁参肆伍陆柒捌玖拾佰仟"_s;
    return std::ranges::count_if(words,
                                 [](QChar one) {
                                     return isIdeograph(one) && !numerals.contains(one)
                                            && folded(QString(one)) != one;
                                 })
           >= kFewest;
}

// The first number of people, of ten or more, that a paragraph names twice; empty for none. Sums of
// events are not counted.
QString numberSaidTwice(const QString &paragraph)
{
    static const QRegularExpression people(u"(?<![\\d.])(\\d{2,})[余多]?[人名位]"_s);
    const QString words = withoutDigitGroups(withoutEventSums(paragraph));
    QStringList said;
    for (auto found = people.globalMatch(words); found.hasNext();) {
        QString number = found.next().captured(1);
        if (said.contains(number))
            return number;
        said.append(number);
    }
    return {};
}

// Whether one of the notes before this one, which are in order of date, says the same.
bool isToldBefore(const QList<ProgressNote> &notes, QList<ProgressNote>::const_iterator note)
{
    for (auto other = note; other != notes.cbegin();) {
        --other;
        if (other->happenedOn != note->happenedOn)
            return false;
        if (saySame(*other, *note))
            return true;
    }
    return false;
}

class HintFinder
{
public:
    HintFinder(const Outline &outline, const NotesByNode &notes, const SummaryOptions &options)
        : m_outline(outline)
        , m_options(options)
        , m_proposals(outline, notes, options)
        , m_blocks(summaryBlocks(outline, notes, options))
    {}

    QList<SummaryHint> hints() &&
    {
        for (const SummaryBlock &block : m_blocks) {
            const OutlineNode *node = m_outline.find(block.node);
            if (node)
                lookAt(block, node);
            else if (!block.isOmitted && !block.wording)
                lookAt(block);
        }
        return std::move(m_hints);
    }

private:
    void add(SummaryHint::Kind kind, const SummaryBlock &block, const QString &words = {},
             NoteId note = {})
    {
        m_hints.append(
            {.kind = kind, .block = block.name, .node = block.node, .note = note, .words = words});
    }

    // Whether the paper keeps silent about a percentage, difficulty or next step of unfinished
    // work.
    bool losesState(const OutlineNode *node) const
    {
        const Node &values = node->node();
        const bool hasState = values.status.percent().has_value() || !values.difficulty.isEmpty();
        return hasState && node->isTracked() && isUnfinished(node->statusOn(m_options.asOf))
               && !isUpToDate(m_outline, node, m_options);
    }

    // Looks at a block that belongs to no node, and whose words are proposed ones.
    void lookAt(const SummaryBlock &block)
    {
        const QString place = placeOfBlock(block.name);
        const SummaryStyle style = m_options.choices.style;
        if (place == kOpeningBlock && m_proposals.takesPreamble())
            add(SummaryHint::Kind::FromPreamble, block);
        if (place == kRecipientBlock && style == SummaryStyle::Superior && block.proposal.isEmpty())
            add(SummaryHint::Kind::NoRecipient, block);
        if (place == kSignatureBlock && block.proposal.isEmpty())
            add(SummaryHint::Kind::NoSignature, block);
        const auto highlights = m_proposals.highlightedNotes();
        if (place == kHighlightsBlock && style == SummaryStyle::Brief
            && !std::ranges::all_of(highlights, &ProgressNote::highlight))
            add(SummaryHint::Kind::ChosenHighlights, block);
    }

    void lookAt(const SummaryBlock &block, const ProgressNote &note)
    {
        const bool isPut = m_options.choices.paperMarks;
        const bool areStepsTold = m_proposals.tellsStepsOf(note);
        for (const Remark &remark : m_proposals.remarksOf(note)) {
            if (remark.kind != RemarkKind::NextStep || !areStepsTold)
                add(SummaryHint::Kind::LeftOut, block, remark.words, note.id);
        }
        if (isPut && containsWebAddress(note.text))
            add(SummaryHint::Kind::AddressLeftOut, block, note.text, note.id);
        const QString told = m_proposals.noteWords(note);
        if (told.isEmpty())
            return;
        if (isMessage(note.text, told))
            add(SummaryHint::Kind::NoteIsMessage, block, note.text, note.id);
        else if (m_proposals.putsVerb(note))
            add(SummaryHint::Kind::VerbAdded, block, note.text, note.id);
        else if (isTitleOnly(note.text) || namesHappening(note.text))
            add(SummaryHint::Kind::NoteIsTitle, block, note.text, note.id);
        const bool isSame = note.text.trimmed().startsWith(u"同上"_s);
        if (isSame || isForOneself(told))
            add(SummaryHint::Kind::NoteToReword, block, note.text, note.id);
        if (isTraditional(told))
            add(SummaryHint::Kind::Traditional, block, note.text, note.id);
    }

    void lookAt(const SummaryBlock &block, const OutlineNode *node)
    {
        if (!block.hasNotes)
            add(SummaryHint::Kind::NoNotes, block);
        if (node->isTracked() && node->isMissedOn(m_options.asOf)
            && difficultyWithoutSteps(node->node().difficulty).isEmpty())
            add(SummaryHint::Kind::NoDifficulty, block);
        if (m_options.choices.style == SummaryStyle::Department && node->isTracked()
            && node->node().leadDepartment.trimmed().isEmpty())
            add(SummaryHint::Kind::NoDepartment, block);
        if (losesState(node))
            add(SummaryHint::Kind::OfLaterDay, block);
        if (block.wording || block.isOmitted)
            return;
        if (!node->isSection() && saysLittle(openingWordsOf(node->node())))
            add(SummaryHint::Kind::ShortOpening, block, openingWordsOf(node->node()));
        const QList<ProgressNote> notes = m_proposals.reportedNotes(node);
        for (auto note = notes.cbegin(); note != notes.cend(); ++note) {
            lookAt(block, *note);
            if (isToldBefore(notes, note))
                add(SummaryHint::Kind::NoteTwice, block, note->text, note->id);
        }
        if (const QString number = numberSaidTwice(block.proposal);
            !number.isEmpty() && !node->isSection())
            add(SummaryHint::Kind::NumberTwice, block, number);
    }

    const Outline &m_outline;
    const SummaryOptions &m_options;
    ProseProposals m_proposals;
    QList<SummaryBlock> m_blocks;
    QList<SummaryHint> m_hints;
};

QString sentenceOn(SummaryHint::Kind kind, const QString &items)
{
    switch (kind) {
    case SummaryHint::Kind::FromPreamble:
        return Text::tr("The opening is taken from the plan's preamble; please check it.");
    case SummaryHint::Kind::ChosenHighlights:
        return Text::tr("Fewer than three notes are marked as highlights, so those with the "
                        "highest attendance, one of each item, are told instead; please check "
                        "them.");
    case SummaryHint::Kind::LeftOut:
        return Text::tr("Left out of the text, as it waits for something, did not take place, is "
                        "a later plan or is not for the paper; what is wanted can be typed in: %1.")
            .arg(items);
    case SummaryHint::Kind::NoteIsTitle:
        return Text::tr("Notes that are a title rather than a sentence: %1.").arg(items);
    case SummaryHint::Kind::NoteIsMessage:
        return Text::tr("Notes that read like a message copied from a chat: %1.").arg(items);
    case SummaryHint::Kind::NoteToReword:
        return Text::tr("Notes in words such as “yesterday”, “see photograph” or “did not take "
                        "place”; please reword them: %1.")
            .arg(items);
    case SummaryHint::Kind::NoSignature:
        return Text::tr("No signature is given; fill in who signs.");
    case SummaryHint::Kind::NoRecipient:
        return Text::tr("The report does not say to whom it goes; fill in the recipient.");
    case SummaryHint::Kind::VerbAdded:
        return Text::tr("“Held” or the like was put before notes that only name what took place; "
                        "please check them: %1.")
            .arg(items);
    case SummaryHint::Kind::NoteTwice:
        return Text::tr("The same note occurs twice on one day, and both are counted; if that is "
                        "a mistake, remove one: %1.")
            .arg(items);
    case SummaryHint::Kind::NoNotes: return Text::tr("Items without notes: %1.").arg(items);
    case SummaryHint::Kind::NoDifficulty:
        return Text::tr("Items that are missed without a difficulty that says why: %1.").arg(items);
    case SummaryHint::Kind::ShortOpening:
        return Text::tr("Items whose first words say little, so that a title of your own would "
                        "help: %1.")
            .arg(items);
    case SummaryHint::Kind::NumberTwice:
        return Text::tr("A number of people is given twice in these items: %1.").arg(items);
    case SummaryHint::Kind::AddressLeftOut:
        return Text::tr("Web addresses were left out of these items: %1.").arg(items);
    case SummaryHint::Kind::Traditional:
        return Text::tr("Notes in traditional characters, which stay as typed: %1.").arg(items);
    case SummaryHint::Kind::NoDepartment:
        return Text::tr("Items that name no lead department: %1.").arg(items);
    case SummaryHint::Kind::OfLaterDay:
        return Text::tr("Percentage, difficulty and next step are not told of these items, as they "
                        "may have been entered after the period: %1.")
            .arg(items);
    }
    Q_UNREACHABLE();
}

} // namespace

QList<SummaryHint> summaryHints(const Outline &outline, const NotesByNode &notes,
                                const SummaryOptions &options)
{
    return HintFinder(outline, notes, options).hints();
}

QStringList hintSentences(const Outline &outline, const QList<SummaryHint> &hints)
{
    const auto names = spokenNamesOf(outline);
    QMap<SummaryHint::Kind, QStringList> items;
    for (const SummaryHint &hint : hints) {
        QStringList &named = items[hint.kind];
        const QString item = names.value(outline.find(hint.node));
        const QString name = item.isEmpty() ? item : hintPlace(hint, item);
        if (!name.isEmpty() && !named.contains(name))
            named.append(name);
    }
    QStringList sentences;
    for (auto kind = items.cbegin(); kind != items.cend(); ++kind)
        sentences.append(sentenceOn(kind.key(), kind->join(Text::tr("; "))));
    return sentences;
}

QString hintPlace(const SummaryHint &hint, const QString &itemName)
{
    if (hint.note == NoteId{})
        return itemName;
    const bool isLeftOut = hint.kind == SummaryHint::Kind::LeftOut; // nothing is lost silently
    const qsizetype kMost = isLeftOut ? 40 : 12;                    // characters
    const QString typed = hint.words.simplified();
    const QString clause = isLeftOut ? typed : firstClause(typed, u"，,；;。：:");
    QString words = inBrief(clause, kMost);
    words.replace(u'“', u'‘').replace(u'”', u'’'); // quotation marks within others, GB/T 15834
    return Text::tr("%1: “%2”").arg(itemName, words);
}

QString hintHeading(SummaryHint::Kind kind)
{
    static const QRegularExpression nothing(u"([:：])\\s*[.。]$"_s);
    return sentenceOn(kind, {}).replace(nothing, u"\\1"_s);
}

} // namespace Domain
