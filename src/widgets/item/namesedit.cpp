#include "widgets/item/namesedit.h"

#include "domain/text/names.h"
#include "widgets/kit/roomydelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

bool isSeparator(QChar c)
{
    return u"、,，;；\n"_s.contains(c);
}

} // namespace

NamesEdit::NamesEdit(Count count, Names names, QWidget *parent)
    : ValueEdit(parent)
    , m_count(count)
    , m_names(std::move(names))
    , m_completion(new QCompleter(this))
    , m_offered(new QStringListModel(this))
{
    m_completion->setModel(m_offered);
    m_completion->setWidget(this);
    m_completion->setFilterMode(Qt::MatchContains);
    m_completion->setCaseSensitivity(Qt::CaseInsensitive);
    connect(m_completion, qOverload<const QString &>(&QCompleter::activated), this,
            &NamesEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
    // While the completion list is open, the field gets no focusOutEvent().
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget *from, const QWidget *to) {
                if (from != this || !to || !isOffering())
                    return;
                m_completion->popup()->hide();
                commit();
            });
}

// A press outside the list closes it and is passed on to the widget under the mouse.
bool NamesEdit::eventFilter(QObject *watched, QEvent *event)
{
    QWidget *list = m_completion->popup();
    if (watched == list && event->type() == QEvent::MouseButtonPress) {
        const auto *press = static_cast<QMouseEvent *>(event);
        if (!list->rect().contains(press->position().toPoint())) {
            leaveBy(*press);
            return true;
        }
    }
    return ValueEdit::eventFilter(watched, event);
}

void NamesEdit::leaveBy(const QMouseEvent &press)
{
    // Otherwise some systems send the press twice.
    m_completion->popup()->setAttribute(Qt::WA_NoMouseReplay);
    m_completion->popup()->hide();
    QWidget *target = window()->childAt(window()->mapFromGlobal(press.globalPosition().toPoint()));
    if (!target)
        return;
    for (QWidget *part = target; part; part = part->isWindow() ? nullptr : part->parentWidget()) {
        if (part->isEnabled() && (part->focusPolicy() & Qt::ClickFocus)) {
            part->setFocus(Qt::MouseFocusReason);
            break;
        }
    }
    QMouseEvent again(press.type(), target->mapFromGlobal(press.globalPosition()),
                      press.globalPosition(), press.button(), press.buttons(), press.modifiers());
    QApplication::sendEvent(target, &again);
}

void NamesEdit::focusInEvent(QFocusEvent *event)
{
    ValueEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        m_known = m_names();
}

void NamesEdit::keyPressEvent(QKeyEvent *event)
{
    if (isOffering() && isForList(event)) {
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Down && !isReadOnly()) {
        offer(true);
        return;
    }
    ValueEdit::keyPressEvent(event);
}

bool NamesEdit::isOffering() const
{
    return m_completion->popup()->isVisible();
}

// Whether the list handles the key: Escape always; Enter and Tab only if a name is chosen in the
// list.
bool NamesEdit::isForList(const QKeyEvent *key)
{
    if (key->key() == Qt::Key_Escape)
        return true;
    const bool takes = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter
                       || key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
    if (!takes)
        return false;
    if (m_completion->popup()->currentIndex().isValid())
        return true;
    m_completion->popup()->hide();
    return false;
}

// Returns the position in the text where the name under the cursor begins.
int NamesEdit::partBegin() const
{
    if (m_count == Count::One)
        return 0;
    const QString typed = text();
    int begin = cursorPosition();
    while (begin > 0 && !isSeparator(typed[begin - 1]))
        --begin;
    return begin;
}

QStringList NamesEdit::otherNames() const
{
    if (m_count == Count::One)
        return {};
    const int end = cursorPosition();
    return Domain::splitNames(text().left(partBegin()) + u'、' + text().mid(end));
}

void NamesEdit::offer(bool evenAll)
{
    const QString part = text().mid(partBegin(), cursorPosition() - partBegin()).trimmed();
    if (part.isEmpty() && !evenAll) {
        m_completion->popup()->hide();
        return;
    }
    QStringList names = m_known;
    for (const QString &other : otherNames())
        names.removeAll(other);
    m_offered->setStringList(names);
    m_completion->setCompletionPrefix(part);
    const bool exact = m_completion->completionCount() == 1
                       && m_completion->currentCompletion() == part;
    if (m_completion->completionCount() == 0 || exact)
        m_completion->popup()->hide();
    else
        showList();
}

void NamesEdit::showList()
{
    QAbstractItemView *list = m_completion->popup();
    // Before the completer's filter, which must be installed only once.
    list->installEventFilter(this);
    if (!dynamic_cast<RoomyDelegate *>(list->itemDelegate()))
        list->setItemDelegate(new RoomyDelegate(list));
    m_completion->complete();
}

void NamesEdit::take(const QString &name)
{
    const int begin = partBegin();
    const QString after = text().mid(cursorPosition());
    setText(text().left(begin) + name + after);
    setCursorPosition(begin + int(name.size()));
}

} // namespace Widgets
