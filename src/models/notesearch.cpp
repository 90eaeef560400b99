#include "models/notesearch.h"

#include "models/plandocument.h"
#include "storage/file/planfile.h"

using namespace Domain;

namespace Models {

namespace {

constexpr int kSliceMilliseconds = 6;
constexpr int kMillisecondsBetweenNews = 120;
constexpr int kNotesAtOnce = 1000;
constexpr size_t kLooksBetweenClocks = 200;

// Folds a character that means the same whatever stands beside it: nearly all of a Chinese text
// does. Null for any other.
char16_t foldedAlone(char16_t c)
{
    if ((c >= 0x4e00 && c <= 0x9fff) || c == u'、' || c == u'。')
        return c;
    if (c >= 0xff01 && c <= 0xff5e) // full width
        c = char16_t(c - 0xfee0);
    if (c >= u'A' && c <= u'Z')
        return char16_t(c + (u'a' - u'A'));
    return c < 0x80 || (c >= 0x2018 && c <= 0x201d) ? c : u'\0';
}

} // namespace

QString folded(const QString &words)
{
    QString alike(words.size(), Qt::Uninitialized);
    QChar *to = alike.data();
    for (const QChar c : words) {
        const char16_t one = foldedAlone(c.unicode());
        if (one == u'\0')
            return words.normalized(QString::NormalizationForm_KC).toCaseFolded();
        *to++ = one;
    }
    return alike;
}

NoteSearch::NoteSearch(PlanDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoteSearch::work);
    connect(document, &PlanDocument::notesChanged, this, &NoteSearch::readAgain);
    connect(document, &PlanDocument::planReplaced, this, &NoteSearch::forget);
    connect(document, &PlanDocument::changedOutside, this, &NoteSearch::forget);
}

void NoteSearch::prepare()
{
    if (!m_allRead)
        m_timer.start(0);
}

void NoteSearch::search(const QStringList &terms)
{
    m_terms = terms.mid(0, kMostTerms);
    m_next = 0;
    m_found.clear();
    m_foundMore = false;
    m_sinceNews.start();
    if (m_terms.isEmpty())
        m_timer.stop();
    else
        m_timer.start(0);
}

void NoteSearch::work()
{
    QElapsedTimer clock;
    clock.start();
    bool foundMore = false;
    while (clock.elapsed() < kSliceMilliseconds) {
        if (m_terms.isEmpty() || m_next == m_notes.size()) {
            if (m_allRead || !readSome())
                break;
            continue;
        }
        const size_t until = std::min(m_next + kLooksBetweenClocks, m_notes.size());
        for (; m_next < until; ++m_next)
            foundMore = look(m_notes[m_next]) || foundMore;
    }
    const bool isDone = m_allRead && (m_terms.isEmpty() || m_next == m_notes.size());
    if (!isDone)
        m_timer.start(0);
    m_foundMore = m_foundMore || foundMore;
    if (m_terms.isEmpty()
        || (!isDone && (!m_foundMore || m_sinceNews.elapsed() < kMillisecondsBetweenNews)))
        return;
    m_foundMore = false;
    m_sinceNews.start();
    emit progressed();
}

// False when there is nothing more to read.
bool NoteSearch::readSome()
{
    const auto read = m_document->file()->progress().wordsAfter(m_lastRead, kNotesAtOnce);
    if (!read)
        qWarning("notes cannot be searched: %ls", qUtf16Printable(read.error().detail));
    m_allRead = !read || read->size() < kNotesAtOnce;
    if (!read || read->isEmpty())
        return false;
    m_lastRead = read->last().note;
    for (const auto &note : *read) {
        if (m_document->outline().find(note.node))
            m_notes.push_back({note.node, folded(note.text)});
    }
    return true;
}

// True when it has a term that the node's notes were not known to have.
bool NoteSearch::look(const Words &words)
{
    quint32 terms = 0;
    for (qsizetype i = 0; i < m_terms.size(); ++i)
        terms |= words.text.contains(m_terms[i]) ? 1u << i : 0u;
    if (terms == 0)
        return false;
    quint32 &known = m_found[words.node];
    const bool isNew = (known | terms) != known;
    known |= terms;
    return isNew;
}

// A node's notes are others now: they stand at the end from now on, and the search begins anew.
void NoteSearch::readAgain(NodeId node)
{
    if (m_lastRead == NoteId{} && !m_allRead)
        return;
    std::erase_if(m_notes, [node](const Words &words) { return words.node == node; });
    const auto notes = m_document->notesOf(node);
    if (notes) {
        for (const ProgressNote &note : *notes)
            m_notes.push_back({node, folded(note.text)});
    }
    search(QStringList(m_terms));
}

void NoteSearch::forget()
{
    m_notes.clear();
    m_lastRead = {};
    m_allRead = false;
    search(QStringList(m_terms));
}

} // namespace Models
