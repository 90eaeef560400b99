#pragma once

#include "models/reading/readingeditor.h"

#include <QWidget>

#include <memory>
#include <optional>

class QLineEdit;

namespace Ui {
class DetailsPane;
}

namespace Widgets {

class LinkButton;

// What a plan that is read in is called, of which year, issued by whom and when. A year that the
// plan does not name is offered where the page has a date; a day that is not understood stays in
// sight, marked.
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(QWidget *parent = nullptr);
    ~DetailsPane() override;

    void setEditor(Models::ReadingEditor *editor); // once

    // Takes in what is typed in the fields.
    void takeTyped();
    // Puts the fields under each other where `width` is small.
    void arrange(int width);
    int fieldsHeight() const; // as arranged, without what is offered below them

    QLineEdit *titleEdit() const;
    QLineEdit *yearEdit() const;
    QLineEdit *issuedOnEdit() const;
    bool isDayUnderstood() const; // or empty

signals:
    void typed();
    void heightChanged(); // other fields are needed than before

private:
    void showDetails();
    void showSuggestion();

    std::unique_ptr<Ui::DetailsPane> m_ui;
    Models::ReadingEditor *m_editor = nullptr;
    LinkButton *m_yearButton;
    std::optional<bool> m_isNarrow;
};

// The day that words typed for one mean, in full; the words where they mean none.
QString dayWords(const QString &typed, std::optional<int> year);

// Marks a field whose words mean no day, for the eye and for a screen reader.
void markDay(QLineEdit *edit, bool isUnderstood);

} // namespace Widgets
