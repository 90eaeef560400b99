#pragma once

#include "exchange/documents/shared/sourceerror.h"

#include <QElapsedTimer>
#include <QIODevice>
#include <QXmlStreamReader>

#include <memory>

namespace Exchange {

// Checks XML before it is parsed for what makes a parser slow or large: tags and texts without end,
// attributes by the thousand, deep nesting, document types with their entities.
class XmlGuard
{
public:
    // Checks the next bytes; false once a forbidden construct was found.
    bool pass(const char *bytes, qint64 size);

private:
    enum class State { Text, Opened, Tag, EndTag, Quoted, Marked, Comment, Data, Instruction };

    bool step(char c);
    bool stepOpened(char c);
    bool stepTag(char c);
    bool stepMarked(char c);
    void enter(State state);
    bool closes(char c, const char *end);

    State m_state = State::Text;
    char m_quote = 0;
    char m_last = 0;
    qint64 m_length = 0;  // bytes so far of the present tag or text
    int m_attributes = 0; // attributes so far of the present tag
    int m_depth = 0;
    int m_matched = 0; // how many characters of the expected end ("-->") were seen
    QByteArray m_mark; // the characters behind "<!"
};

// Bounds of a document's styles: how many are kept, and how many are based on one another.
inline constexpr qsizetype kMostStyles = 10'000;
inline constexpr int kLongestStyleChain = 32;

// An attribute of the element at hand, in whatever namespace; "val" is Word's for most things.
QString attributeOf(const QXmlStreamReader &xml, QStringView name = u"val");

// A part's XML, in UTF-8 or UTF-16, read under the guard and for a limited time.
class GuardedXml
{
public:
    explicit GuardedXml(std::unique_ptr<QIODevice> part);
    ~GuardedXml();

    QXmlStreamReader &reader() { return m_reader; }

    // Reads on to the end and returns what was wrong, if anything. `budget` is the one that limited
    // the document's text.
    std::optional<SourceFault> finish(const TextBudget &budget = {});

private:
    class Device;

    std::unique_ptr<Device> m_device;
    QXmlStreamReader m_reader;
};

} // namespace Exchange
