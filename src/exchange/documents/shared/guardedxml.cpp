#include "exchange/documents/shared/guardedxml.h"

#include <QBuffer>
#include <QStringDecoder>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Exchange {

namespace {

constexpr qint64 kLongestTag = 64 * 1024;
constexpr qint64 kLongestRun = 4 * 1024 * 1024; // bytes of text between two tags
constexpr int kMostAttributes = 256;
constexpr int kDeepestElement = 256;
constexpr qint64 kPartPatience = 10'000; // milliseconds
constexpr qint64 kLargestWidePart = 32 * 1024 * 1024;

} // namespace

void XmlGuard::enter(State state)
{
    m_state = state;
    m_length = 0;
    m_matched = 0;
}

// Whether `c` completes `end` ("-->", "]]>" or "?>"). Its first character may be repeated: "--->"
// ends a comment too.
bool XmlGuard::closes(char c, const char *end)
{
    const int last = int(std::strlen(end)) - 1;
    if (m_matched == last && c == end[last])
        return true;
    if (c == end[0])
        m_matched = qMin(m_matched + 1, last);
    else
        m_matched = 0;
    return false;
}

// One character behind "<!": accepts the beginning of a comment or of character data, and refuses a
// document type.
bool XmlGuard::stepMarked(char c)
{
    m_mark += c;
    if (m_mark == "--")
        enter(State::Comment);
    else if (m_mark == "[CDATA[")
        enter(State::Data);
    else
        return QByteArrayView("--").startsWith(m_mark)
               || QByteArrayView("[CDATA[").startsWith(m_mark);
    return true;
}

bool XmlGuard::stepOpened(char c)
{
    m_attributes = 0;
    m_mark.clear();
    enter(c == '/'   ? State::EndTag
          : c == '?' ? State::Instruction
          : c == '!' ? State::Marked
                     : State::Tag);
    return c != '>' && c != '<' && c != '\0';
}

bool XmlGuard::stepTag(char c)
{
    if (c == '"' || c == '\'') {
        m_quote = c;
        m_state = State::Quoted;
    } else if (c == '=') {
        ++m_attributes;
    } else if (c == '>') {
        m_depth += m_last == '/' ? 0 : 1;
        enter(State::Text);
    }
    return m_length <= kLongestTag && m_attributes <= kMostAttributes && m_depth <= kDeepestElement;
}

bool XmlGuard::step(char c)
{
    switch (m_state) {
    case State::Text:
        if (c == '<')
            enter(State::Opened);
        return c != '\0' && m_length <= kLongestRun;
    case State::Opened: return stepOpened(c);
    case State::Tag: return stepTag(c);
    case State::Quoted:
        if (c == m_quote)
            m_state = State::Tag;
        return m_length <= kLongestTag;
    case State::EndTag:
        if (c == '>') {
            --m_depth;
            enter(State::Text);
        }
        return m_length <= kLongestTag;
    case State::Marked: return stepMarked(c);
    case State::Comment:
    case State::Data:
        if (closes(c, m_state == State::Data ? "]]>" : "-->"))
            enter(State::Text);
        return m_length <= kLongestRun;
    case State::Instruction:
        if (closes(c, "?>"))
            enter(State::Text);
        return m_length <= kLongestTag;
    }
    Q_UNREACHABLE();
}

bool XmlGuard::pass(const char *bytes, qint64 size)
{
    for (qint64 i = 0; i < size; ++i) {
        ++m_length;
        if (!step(bytes[i]))
            return false;
        m_last = bytes[i];
    }
    return true;
}

class GuardedXml::Device : public QIODevice
{
public:
    explicit Device(std::unique_ptr<QIODevice> part)
        : m_part(std::move(part))
    {
        QIODevice::open(QIODevice::ReadOnly);
        m_timer.start();
    }
    bool isSequential() const override { return true; }
    bool isRefused() const { return m_refused; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = m_refused ? -1 : m_part->read(data, size);
        if (count > 0 && (!m_guard.pass(data, count) || m_timer.hasExpired(kPartPatience)))
            m_refused = true;
        return m_refused ? -1 : count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_part;
    XmlGuard m_guard;
    QElapsedTimer m_timer;
    bool m_refused = false;
};

namespace {

std::optional<QStringConverter::Encoding> wideEncodingOf(const QByteArray &beginning)
{
    if (beginning.startsWith("\xff\xfe") || beginning.startsWith(QByteArrayView("<\0", 2)))
        return QStringConverter::Utf16LE;
    if (beginning.startsWith("\xfe\xff") || beginning.startsWith(QByteArrayView("\0<", 2)))
        return QStringConverter::Utf16BE;
    return std::nullopt;
}

// The part's XML converted to UTF-8, without its declaration, which names another encoding.
std::unique_ptr<QIODevice> inUtf8(std::unique_ptr<QIODevice> part)
{
    const auto encoding = wideEncodingOf(part->peek(2));
    if (!encoding)
        return part;
    QStringDecoder decode(*encoding);
    QString text = decode(part->read(kLargestWidePart));
    if (text.startsWith(u"<?xml"))
        text.remove(0, text.indexOf(u"?>") + 2);
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text.toUtf8());
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

} // namespace

GuardedXml::GuardedXml(std::unique_ptr<QIODevice> part)
    : m_device(std::make_unique<Device>(inUtf8(std::move(part))))
    , m_reader(m_device.get())
{
    // The guard reads ASCII; another encoding could hide things from it.
    if (m_reader.readNext() == QXmlStreamReader::StartDocument) {
        const auto encoding = m_reader.documentEncoding();
        if (!encoding.isEmpty() && encoding.compare(u"utf-8", Qt::CaseInsensitive) != 0)
            m_reader.raiseError(u"not UTF-8"_s);
    }
}

GuardedXml::~GuardedXml() = default;

QString attributeOf(const QXmlStreamReader &xml, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

std::optional<SourceFault> GuardedXml::finish(const TextBudget &budget)
{
    if (!budget.isKept())
        return SourceFault::TooLarge;
    while (!m_reader.atEnd())
        m_reader.readNext();
    return m_reader.hasError() || m_device->isRefused() ? std::optional(SourceFault::Damaged)
                                                        : std::nullopt;
}

} // namespace Exchange
