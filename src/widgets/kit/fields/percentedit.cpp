#include "widgets/kit/fields/percentedit.h"

#include "widgets/kit/style/changes.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace Widgets {

PercentEdit::PercentEdit(QWidget *parent)
    : QSpinBox(parent)
{
    setRange(0, 100);
    setSingleStep(5);
    setSuffix(u"%"_s);
    setSpecialValueText(tr("none", "no percentage"));
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSpinBox::textChanged, this, [this] {
        if (!std::exchange(m_hasBegun, hasTyped()) && hasTyped())
            emit begun();
    });
    followChanges(this, {.words = [this] { setSpecialValueText(tr("none", "no percentage")); }});
}

void PercentEdit::setPercent(std::optional<int> percent)
{
    const bool typed = hasTyped() && !m_isStoring;
    m_stored = percent.value_or(0);
    if (typed)
        return;
    setValue(m_stored);
    m_hasBegun = false;
}

void PercentEdit::restore()
{
    setValue(m_stored);
    if (hasFocus())
        lineEdit()->selectAll();
}

void PercentEdit::commit()
{
    interpretText();
    if (!hasTyped() || m_isStoring || isReadOnly())
        return;
    m_isStoring = true;
    emit committed(value() == 0 ? std::nullopt : std::optional(value()));
    m_isStoring = false;
    setValue(m_stored);
    m_hasBegun = false;
}

bool PercentEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && hasTyped()) {
        event->accept();
        return true;
    }
    return QSpinBox::event(event);
}

void PercentEdit::focusOutEvent(QFocusEvent *event)
{
    QSpinBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commit();
}

void PercentEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter)
        commit();
    else if (event->key() == Qt::Key_Escape && hasTyped())
        restore();
    else
        QSpinBox::keyPressEvent(event);
}

// The wheel scrolls the page and does not change the value.
void PercentEdit::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

// An empty field stands for no percentage.
void PercentEdit::fixup(QString &input) const
{
    if (cleanText().isEmpty())
        input = QString::number(minimum());
    else
        QSpinBox::fixup(input);
}

} // namespace Widgets
