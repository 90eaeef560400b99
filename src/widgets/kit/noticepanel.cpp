#include "widgets/kit/noticepanel.h"

#include "widgets/kit/label.h"
#include "widgets/kit/linkbutton.h"
#include "widgets/kit/style/flowlayout.h"
#include "widgets/kit/style/spaces.h"
#include "widgets/kit/style/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace Widgets {

NoticePanel::NoticePanel(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    keepSpaces(this, m_column, {12, 10, 12, 10}, 6);
}

void NoticePanel::setNotices(const QString &title, const QList<Notice> &notices)
{
    if (title == m_title && notices == m_notices)
        return;
    m_title = title;
    m_notices = notices;
    QStringList sentences;
    for (const Notice &notice : notices)
        sentences.append(notice.sentence);
    setAccessibleName(title);
    setAccessibleDescription(sentences.join(u' '));
    fill();
}

void NoticePanel::fill()
{
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem *item = m_column->takeAt(0))
        delete item;
    addWords(m_title);
    for (const Notice &notice : m_notices)
        add(notice);
    m_column->addStretch(1);
}

Label *NoticePanel::addWords(const QString &text)
{
    auto *words = new Label(Label::Size::Body, ColourRole::DueSoonText, this);
    words->setText(text);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_column->addWidget(words);
    return words;
}

void NoticePanel::add(const Notice &notice)
{
    if (!notice.details.isEmpty())
        return addFolded(notice);
    addWords(notice.sentence);
    if (notice.links.isEmpty())
        return;
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout;
    row->setLayout(flow);
    keepSpaces(row, flow, {}, 6, 2);
    for (const Notice::Link &link : notice.links) {
        auto *button = new LinkButton(row);
        button->setWords(link.words);
        button->setAccessibleDescription(notice.sentence);
        flow->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, target = link.target] { emit linkActivated(target); });
    }
    m_column->addWidget(row);
}

// Adds a notice whose details are shown and hidden by a button.
void NoticePanel::addFolded(const Notice &notice)
{
    Label *words = addWords(notice.sentence);
    auto *button = new LinkButton(this);
    button->setAccessibleDescription(notice.sentence);
    Label *details = addWords(notice.details);
    const auto show = [this, notice, button, details] {
        const bool isUnfolded = m_unfolded.contains(notice.sentence);
        details->setVisible(isUnfolded);
        button->setWords(isUnfolded ? tr("Show less") : tr("Show which"));
    };
    connect(button, &QPushButton::clicked, this, [this, sentence = notice.sentence, show] {
        if (m_unfolded.removeAll(sentence) == 0)
            m_unfolded.append(sentence);
        show();
    });
    auto *row = new FlowLayout;
    keepSpaces(this, row, {}, 6, 2);
    m_column->insertLayout(m_column->indexOf(words), row);
    words->setWordWrap(false);
    row->addWidget(words);
    row->addWidget(button);
    show();
}

void NoticePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(palette(), ColourRole::DueSoonGround));
    painter.drawRoundedRect(rect(), scaled(this, 7), scaled(this, 7));
}

} // namespace Widgets
