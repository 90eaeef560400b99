#include "domain/reading/outlinereader.h"
#include "domain/text/foldedtext.h"
#include "places.h"
#include "support/catch.h"
#include "support/growth.h"
#include "support/shortened.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using Domain::OutlineReading;
using Domain::PieceRole;
using Domain::ReadNode;
using Domain::readOutline;
using Domain::SourceSpan;
using Domain::withoutBlanks;

namespace {

QStringList sampleTexts()
{
    const QString root = QStringLiteral(YAODIAN_SOURCE_DIR) + u"/data/"_s;
    QStringList paths{root + u"2021-work-plan.txt"_s};
    for (const QString &name : QDir(root + u"samples"_s).entryList({u"*.txt"_s}, QDir::Files))
        paths.append(root + u"samples/"_s + name);
    QStringList texts;
    for (const QString &path : paths) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        texts.append(QString::fromUtf8(file.readAll()));
    }
    return texts;
}

// What is wrong with the reading of `source`: text lost, taken twice or changed. Empty if nothing
// is.
class LossCheck
{
public:
    LossCheck(const QString &source, const OutlineReading &reading)
        : m_source(source)
        , m_reading(reading)
        , m_taken(size_t(source.size()), 0)
    {}

    QString complaint()
    {
        checkNodes(reading().nodes);
        for (const auto &leftOut : reading().leftOut) {
            take(leftOut.span, u"left out"_s);
            expect(leftOut.span.in(m_source) == leftOut.text, u"a left-out text is not its span"_s);
        }
        checkRole(PieceRole::Title, reading().title);
        checkRole(PieceRole::DocumentNumber, reading().documentNumber);
        checkRole(PieceRole::Issuer, reading().issuer);
        checkRole(PieceRole::Preamble, reading().preamble);
        takeRole(PieceRole::Closing);
        takeRole(PieceRole::IssueDate);
        for (qsizetype at = 0; at < m_source.size(); ++at) {
            const QChar character = m_source[at];
            if (m_taken[size_t(at)] == 0 && !Domain::isBlank(character) && character != u'|')
                return u"lost: %1 at %2"_s.arg(m_source.mid(at, 12)).arg(at);
        }
        return m_complaint;
    }

private:
    const OutlineReading &reading() const { return m_reading; }

    void expect(bool holds, const QString &complaint)
    {
        if (!holds && m_complaint.isEmpty())
            m_complaint = complaint;
    }

    void take(SourceSpan span, const QString &what)
    {
        expect(span.start >= 0 && span.end() <= m_source.size(), u"a span outside: "_s + what);
        for (qsizetype at = span.start; at < qMin(span.end(), m_source.size()); ++at)
            expect(++m_taken[size_t(at)] == 1, u"taken twice: "_s + what);
    }

    QString takeRole(PieceRole role)
    {
        QString words;
        for (const auto &piece : reading().pieces) {
            if (piece.role != role)
                continue;
            take(piece.span, u"piece"_s);
            words += piece.span.in(m_source);
        }
        return words;
    }

    void checkRole(PieceRole role, const QString &value)
    {
        expect(withoutBlanks(takeRole(role)).endsWith(withoutBlanks(value)),
               u"a value that is not its piece: "_s + value);
    }

    void checkNodes(const QList<ReadNode> &nodes)
    {
        for (const ReadNode &node : nodes) {
            take(node.numberSpan, u"number"_s);
            expect(node.numberSpan.in(m_source).toString().removeIf(Domain::hasNoWidth)
                       == node.number,
                   u"a number that is not its span"_s);
            QString words;
            for (const SourceSpan span : node.spans) {
                take(span, u"words of "_s + node.title);
                words += span.in(m_source);
            }
            const bool section = node.kind == Domain::NodeKind::Section;
            const QString read = section ? node.title + node.text : node.text;
            expect(withoutBlanks(words) == withoutBlanks(read), u"changed: "_s + read.left(30));
            expect(section || node.text.startsWith(node.title), u"no prefix: "_s + node.title);
            checkNodes(node.children);
        }
    }

    const QString &m_source;
    const OutlineReading &m_reading;
    std::vector<int> m_taken;
    QString m_complaint;
};

// Damages texts as bad copies of web pages do, and worse.
class Mutator
{
public:
    explicit Mutator(unsigned seed)
        : m_random(seed)
    {}

    QString mutated(QString text)
    {
        for (int edits = number(1, 6); edits > 0; --edits)
            mutate(text);
        return text;
    }

private:
    int number(int from, int to) { return std::uniform_int_distribution(from, to)(m_random); }
    qsizetype place(const QString &text) { return number(0, int(text.size())); }

    void mutate(QString &text)
    {
        static const QStringList shreds{
            u"\n"_s,        u"\n\n\n"_s,       u" "_s,          u"　"_s,     u"一、"_s,
            u"（二）"_s,    u"3."_s,           u"①"_s,          u"12.9"_s,   u"- 5 -"_s,
            u"\n- 5 -\n"_s, u"2021年3月1日"_s, u"。"_s,         u"（"_s,     u"》"_s,
            u"\r\n"_s,      u"\u2028"_s,       u"相关文章："_s, u"目录\n"_s, u"|"_s,
            u"\xd83d"_s,    u"\n附件："_s,     u"5月："_s,      u"一是"_s,   u"某某局\n"_s,
            u"\0"_s,        u"\n五、\n"_s,     u"ICP备"_s,      u"范文。"_s, u"\ufeff"_s};
        switch (number(0, 5)) {
        case 0: text.insert(place(text), shreds[number(0, int(shreds.size()) - 1)]); break;
        case 1: text.remove(place(text), number(1, 40)); break;
        case 2: text.insert(place(text), text.mid(place(text), number(1, 80))); break;
        case 3: text.replace(u"\n"_s, number(0, 1) ? u""_s : u"\n\n"_s); break;
        case 4: text.truncate(place(text)); break;
        default: text.replace(u"、"_s, number(0, 1) ? u"."_s : u"．"_s); break;
        }
    }

    std::mt19937 m_random;
};

} // namespace

TEST_CASE("nothing of a plan is lost, doubled or changed", "[outlinereader]")
{
    for (const QString &text : sampleTexts()) {
        INFO(text.left(80).toStdString());
        CHECK(LossCheck(text, readOutline(text)).complaint() == QString());
    }
}

TEST_CASE("nothing of a mangled plan is lost either", "[outlinereader][reliability]")
{
    const QStringList texts = sampleTexts();
    const auto mangled = unsigned(Tests::shortened(10'000)) / (Tests::isFull() ? 1 : 4);
    for (unsigned seed = 0; seed < mangled; ++seed) {
        const QString text = Mutator(seed).mutated(texts[qsizetype(seed) % texts.size()]);
        const QString complaint = LossCheck(text, readOutline(text)).complaint();
        if (!complaint.isEmpty()) {
            INFO(seed << ": " << text.toStdString());
            FAIL_CHECK(complaint.toStdString());
        }
    }
}

TEST_CASE("the time to read a hostile text is proportional to its length",
          "[outlinereader][reliability]")
{
    const QStringList parts{
        u"1、"_s,
        u"加强学习。"_s,
        u"一、加强学习。（一）做好工作；①抓落实。二、"_s,
        u"（"_s,
        u"（一"_s,
        u"“《（【"_s,
        u"工作计划"_s,
        u"工(gōng)"_s,
        u"3月、"_s,
        u"a b * "_s,
        u" "_s,
        u"加强学习做好工作\n"_s,
        u"1.加强学习，做好工作\n"_s,
        u"相关文章：\n"_s,
        u"2021年3月30日\n"_s,
        u"加强学习......1\n"_s,
        u"a|b|c\n"_s,
        u"|\n"_s,
        u"工作目标\n一、加强学习，做好工作，落实责任\n1.加强\n"_s,
    };
    for (const QString &part : parts) {
        INFO(part.toStdString());
        const auto read = [&part](int length) {
            (void)readOutline(part.repeated(length / part.size()));
        };
        CHECK(growthOfTime(Tests::isFull() ? 150'000 : 3'000, read) < kInProportion);
    }
}
