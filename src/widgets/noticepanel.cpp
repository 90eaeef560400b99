#include "widgets/noticepanel.h"

#include "widgets/looks.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Widgets {

NoticePanel::NoticePanel(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    updateLook();
}

void NoticePanel::setNotices(const QString &title, const QStringList &sentences)
{
    if (title == m_title && sentences == m_sentences)
        return;
    m_title = title;
    m_sentences = sentences;
    setAccessibleName(title);
    setAccessibleDescription(sentences.join(u' '));
    fill();
    updateLook();
}

void NoticePanel::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &text : QStringList{m_title} + m_sentences) {
        auto *words = new QLabel(text, this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_column->addWidget(words);
    }
    m_column->addStretch(1);
}

void NoticePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(palette(), ColourRole::DueSoonGround));
    painter.drawRoundedRect(rect(), scaled(this, 7), scaled(this, 7));
}

void NoticePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        updateLook();
}

void NoticePanel::updateLook()
{
    m_column->setContentsMargins(scaled(this, 12), scaled(this, 10), scaled(this, 12),
                                 scaled(this, 10));
    m_column->setSpacing(scaled(this, 6));
    const QColor ink = colour(palette(), ColourRole::DueSoonText);
    for (QLabel *words : findChildren<QLabel *>()) {
        QPalette own;
        own.setColor(QPalette::WindowText, ink);
        words->setPalette(own);
    }
}

} // namespace Widgets
