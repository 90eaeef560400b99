#pragma once

#include "widgets/answers/proposaldelegate.h"
#include "widgets/kit/dialog.h"

namespace Ui {
class ProposalsDialog;
}

namespace Widgets {

// Texts of the dialog.
struct ProposalWords
{
    QString title = {};
    QString intro = {};       // where the proposals come from
    QStringList notRead = {}; // sentences on what was not read, or is left out
    ValueNames values = {};   // names of the three values in the boxes of a conflict
};

// Shows answers or changes from outside before they are stored: conflicts, those without a known
// item, new, changed and removed values, and what has to be corrected by hand (see
// ProposalListModel). The caller stores those chosen.
class ProposalsDialog : public Dialog
{
    Q_OBJECT

public:
    ProposalsDialog(QList<Domain::Proposal> proposals, QList<ListedItem> items,
                    const ProposalWords &words, QWidget *parent);

    ProposalListModel *model() const { return m_model; }
    void setLinking(ProposalListModel::Linking linking) { m_model->setLinking(std::move(linking)); }

    // A chosen proposal: its index in the list that was given, and its item.
    struct Choice
    {
        qsizetype place = 0;
        Domain::NodeId node{};
    };
    QList<Choice> chosen() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void updateLook() override;

private:
    void listNames(const QList<Domain::Proposal> &proposals);
    void askItem(int row);
    void link(int row, Domain::NodeId node);
    void showOnly();
    void updateFoot();
    QString openWords() const;

    Form<Ui::ProposalsDialog> m_ui;
    ProposalListModel *m_model;
};

} // namespace Widgets
