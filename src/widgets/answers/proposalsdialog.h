#pragma once

#include "widgets/answers/proposaldelegate.h"
#include "widgets/kit/dialog.h"

#include <memory>

namespace Ui {
class ProposalsDialog;
}

namespace Widgets {

// What is shown beside the proposals, where they come from.
struct ProposalWords
{
    QString title = {};
    QString intro = {};       // where they come from
    QStringList notRead = {}; // sentences on what was not read, or is left out
    ValueNames values = {};   // heads of the three values
};

// What comes from outside, before any of it is taken in: what both sides changed, what is of no
// known item, new, changed, removed, and what has to be put right by hand, with the values of each
// (see ProposalListModel). Nothing is stored before it was shown here.
class ProposalsDialog : public Dialog
{
    Q_OBJECT

public:
    ProposalsDialog(QList<Domain::Proposal> proposals, QList<ListedItem> items,
                    const ProposalWords &words, QWidget *parent);
    ~ProposalsDialog() override;

    ProposalListModel *model() const { return m_model; }
    void setLinking(ProposalListModel::Linking linking) { m_model->setLinking(std::move(linking)); }

    // What was chosen: the places in the list that was given, and the item of each.
    struct Choice
    {
        qsizetype place = 0;
        Domain::NodeId node{};
    };
    QList<Choice> chosen() const;

protected:
    void updateLook() override;

private:
    void listNames(const QList<Domain::Proposal> &proposals);
    void askItem(int row);
    void link(int row, Domain::NodeId node);
    void showOnly();
    void updateFoot();
    QString openWords() const;

    std::unique_ptr<Ui::ProposalsDialog> m_ui;
    ProposalListModel *m_model;
};

} // namespace Widgets
