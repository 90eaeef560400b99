#pragma once

#include "domain/summary/annualsummary.h"

#include <QWidget>

#include <memory>

namespace Ui {
class WordingPane;
}

namespace Widgets {

class Label;
class LinkButton;

// Where one block of the summary gets its words: what it is and how it stands, the wording, and on
// demand what is proposed now beside it; for recipient, signature and contact, their fields.
class WordingPane : public QWidget
{
    Q_OBJECT

public:
    explicit WordingPane(QWidget *parent = nullptr);
    ~WordingPane() override;

    void setReadOnly(bool readOnly);

    // Another block to word, with what was typed for it earlier and not stored.
    void showBlock(const Domain::SummaryBlock &block, const std::optional<QString> &unfinished);
    // Shows the block as it is now; what is being typed stays.
    void updateBlock(const Domain::SummaryBlock &block);
    const Domain::SummaryBlock &block() const { return m_block; }

    // Returns what is typed and not stored; none where nothing is.
    std::optional<QString> unfinished() const;
    void takeInPreedit();

    // The fields of recipient, signature and contact. `organisation` signs where nobody else does.
    void setChoices(const Domain::ReportChoices &choices, const QString &organisation, QDate asOf);
    Domain::ReportChoices choices(Domain::ReportChoices of) const;

    void focusWords();   // gives the keys to the wording, or to the first of its fields
    void commitFields(); // asks for what is typed in a field to be stored

signals:
    void typed(); // the wording is another than the stored one, or that again
    void left();  // the wording was left for something else
    void choicesEdited();
    void proposalWanted(); // instead of the wording
    void recordSeen();     // the wording stays as it is though the record is another
    void sourcesWanted();  // the notes that the block is made from

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectFields();
    void describe();
    void updateLook();
    QString stateWords() const;
    bool isBareHeading() const; // nothing stands under it

    std::unique_ptr<Ui::WordingPane> m_ui;
    Label *m_state;
    Label *m_heading;
    QWidget *m_newRecord;
    LinkButton *m_sources;
    Domain::SummaryBlock m_block;
    QDate m_asOf;
    bool m_isReadOnly = false;
    bool m_isShowing = false;
};

} // namespace Widgets
