#include "models/search/notesearch.h"

#include "models/file/filenotes.h"
#include "models/plandocument.h"
#include "models/search/searchwords.h"

using namespace Domain;

namespace Models {

namespace {

constexpr int kSliceMilliseconds = 6;
constexpr int kMillisecondsBetweenNews = 120;
constexpr int kNotesAtOnce = 1000;
constexpr size_t kLooksBetweenClocks = 200;

} // namespace

NoteSearch::NoteSearch(PlanDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoteSearch::work);
    connect(document, &PlanDocument::notesChanged, this, &NoteSearch::readAgain);
    connect(document, &PlanDocument::planReplaced, this, &NoteSearch::forget);
    connect(document, &PlanDocument::changedOutside, this, &NoteSearch::forget);
    connect(document, &PlanDocument::saved, this, [this] {
        if (m_isUnread)
            forget();
    });
}

void NoteSearch::prepare()
{
    if (!m_allRead)
        m_timer.start(0);
}

void NoteSearch::search(const QStringList &terms)
{
    begin(terms);
    if (m_terms.isEmpty() || !m_allRead)
        return;
    m_foundMore = workForSlice();
    if (!isSearching())
        m_timer.stop();
}

void NoteSearch::begin(const QStringList &terms)
{
    m_terms = terms.mid(0, kMostTerms);
    m_next = 0;
    m_nextOther = 0;
    m_found.clear();
    m_foundMore = false;
    m_sinceNews.start();
    if (m_terms.isEmpty())
        m_timer.stop();
    else
        m_timer.start(0);
}

// Reads or searches for a slice of time; true when something was found.
bool NoteSearch::workForSlice()
{
    QElapsedTimer clock;
    clock.start();
    bool foundMore = false;
    while (clock.elapsed() < kSliceMilliseconds && (!m_allRead || isSearching())) {
        if (!m_terms.isEmpty() && m_next < m_notes.size())
            foundMore = lookAtSome(m_notes, m_next) || foundMore;
        else if (!m_allRead)
            readSome();
        else
            foundMore = lookAtSome(m_others, m_nextOther) || foundMore;
    }
    return foundMore;
}

void NoteSearch::work()
{
    const bool foundMore = workForSlice();
    const bool isDone = m_allRead && !isSearching();
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

bool NoteSearch::isThrough() const
{
    return m_allRead && m_next == m_notes.size() && m_nextOther == m_others.size();
}

bool NoteSearch::lookAtSome(std::vector<Words> &notes, size_t &next)
{
    bool foundMore = false;
    const size_t until = std::min(next + kLooksBetweenClocks, notes.size());
    for (; next < until; ++next)
        foundMore = look(notes[next]) || foundMore;
    return foundMore;
}

void NoteSearch::keep(NodeId node, const QString &text)
{
    auto &notes = m_document->outline().find(node) ? m_notes : m_others;
    notes.push_back({node, searchKey(text)});
}

void NoteSearch::readSome()
{
    const auto read = m_document->notes().wordsAfter(m_lastRead, kNotesAtOnce);
    m_allRead = !read || read->size() < kNotesAtOnce;
    if (!read)
        noticeUnread(read.error());
    if (!read || read->isEmpty())
        return;
    m_lastRead = read->last().note;
    for (const auto &note : *read)
        keep(note.node, note.text);
}

void NoteSearch::noticeUnread(const System::Error &error)
{
    qWarning("notes cannot be searched: %ls", qUtf16Printable(error.detail));
    m_isUnread = true;
    m_document->noticeUnread(error, PlanDocument::Unread::Notes);
}

// Adds the terms in `words` to what was found for their node; true when there was a new one.
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

// Replaces a node's notes after they changed, and starts the search again.
void NoteSearch::readAgain(NodeId node)
{
    if (m_lastRead == NoteId{} && !m_allRead)
        return;
    for (auto *kept : {&m_notes, &m_others})
        std::erase_if(*kept, [node](const Words &words) { return words.node == node; });
    const auto notes = m_document->notes().of(node);
    if (notes) {
        for (const ProgressNote &note : *notes)
            keep(node, note.text);
    } else {
        noticeUnread(notes.error());
    }
    begin(QStringList(m_terms));
}

void NoteSearch::forget()
{
    m_notes.clear();
    m_others.clear();
    m_lastRead = {};
    m_allRead = false;
    m_isUnread = false;
    begin(QStringList(m_terms));
}

} // namespace Models
