#include "widgets/item/bulkpage.h"

#include "domain/text/sentences.h"
#include "models/plandocument.h"
#include "widgets/item/itemform.h"
#include "widgets/kit/label.h"
#include "widgets/kit/messages.h"
#include "widgets/kit/style/changes.h"
#include "widgets/kit/style/spaces.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace Domain;

namespace Widgets {

BulkPage::BulkPage(Models::PlanDocument *document, UnstoredFields *unstored, QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(Label::Size::Title, ColourRole::Text, this))
    , m_words(new Label(Label::Size::Small, ColourRole::Secondary, this))
    , m_form(new ItemForm(document, unstored, this))
    , m_hint(new Label(Label::Size::Small, ColourRole::Secondary, this))
{
    m_title->setObjectName(u"bulkTitle"_s);
    m_title->setWordWrap(true);
    m_words->setWordWrap(true);
    m_hint->setWordWrap(true);
    m_form->setObjectName(u"bulkForm"_s);
    m_form->setHintLabel(m_hint);
    auto *column = new QVBoxLayout(this);
    keepSpaces(this, column, {}, 8);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_form);
    column->addWidget(m_hint);
    column->addStretch(1);
    followChanges(this, {.words = [this] { retranslate(); }});
}

void BulkPage::setNodes(const QList<NodeId> &tracked, int selected)
{
    m_tracked = int(tracked.size());
    m_selected = selected;
    m_form->setNodes(tracked);
    m_form->setVisible(!tracked.isEmpty());
    retranslate();
}

void BulkPage::commit()
{
    m_form->commit();
}

void BulkPage::chooseStatus(StatusKind status)
{
    m_form->chooseStatus(status);
}

void BulkPage::retranslate()
{
    m_title->setText(tr("%n items selected", nullptr, m_tracked));
    QString words = tr("What is set here is set for all of them, and undone as one.");
    if (m_tracked == 0)
        words = tr("What is selected is made up of smaller items; select those to change them.");
    else if (m_selected > m_tracked)
        words = joinSentences({words, tr("What is made up of smaller items is left as it is.")});
    m_words->setText(words);
}

} // namespace Widgets
