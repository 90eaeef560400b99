#include "domain/plan/evidence/evidenceedits.h"
#include "domain/summary/annualsummary.h"
#include "domain/summary/summaryoptions.h"
#include "support/catch.h"

using namespace Qt::StringLiterals;
using namespace Domain;

namespace {

const QString kSum(64, u'a');

Evidence photograph(NodeId node, NoteId note, const QString &name)
{
    return {.id = EvidenceId{7},
            .node = node,
            .note = note,
            .name = name,
            .type = u"image/jpeg"_s,
            .sha256 = kSum,
            .size = 12,
            .original = true,
            .author = u"王丽"_s,
            .addedAt = QDateTime(QDate(2021, 3, 5), QTime(9, 30), Qt::UTC)};
}

} // namespace

TEST_CASE("evidence is read from the history as it was written", "[evidence]")
{
    Evidence evidence = photograph(NodeId{3}, {}, u"座谈会 “一”.jpg"_s);
    const auto read = evidenceOfText(evidenceText(evidence));
    evidence.node = {};
    CHECK(read == evidence);
    for (const QString &other : {u"{}"_s, QString(), u"标题"_s, u"{\"name\":\"x\"}"_s})
        CHECK_FALSE(evidenceOfText(other));
    const QString written = evidenceText(evidence);
    CHECK(evidenceOfText(QString(written).replace(u"\"size\":12"_s, u"\"size\":0"_s)));
    CHECK_FALSE(evidenceOfText(QString(written).replace(u"\"size\":12"_s, u"\"size\":-1"_s)));
    CHECK_FALSE(evidenceOfText(QString(written).replace(evidence.name, QString())));
    QString shortSum = written;
    CHECK_FALSE(evidenceOfText(shortSum.replace(kSum, kSum.chopped(1))));
}

TEST_CASE("evidence is named like its file, without folders and on one line", "[evidence]")
{
    CHECK(evidenceName(u"/home/a/座谈会.jpg"_s, u"x"_s) == u"座谈会.jpg");
    CHECK(evidenceName(u"C:\\照片\\一.jpg"_s, u"x"_s) == u"一.jpg");
    CHECK(evidenceName(u"a\nb\u202Egpj.exe"_s, u"x"_s) == u"a bgpj.exe");
    CHECK(evidenceName(u"  "_s, u"材料"_s) == u"材料");
    CHECK(evidenceName(u"a/.."_s, u"材料"_s) == u"材料");
    const QString longest = evidenceName(QString(500, u'长') + u".jpeg"_s, u"x"_s);
    CHECK(longest == QString(195, u'长') + u".jpeg"_s);
    CHECK(evidenceName(QString(200, u'长'), u"x"_s) == QString(200, u'长'));
    CHECK(evidenceName(QString(201, u'长'), u"x"_s) == QString(200, u'长'));
    // A character of two code units is not cut in two.
    const QString rare = QString(194, u'长') + u"\U00020BB7"_s;
    CHECK(evidenceName(rare + u"尾.jpeg"_s, u"x"_s) == QString(194, u'长') + u".jpeg"_s);
    for (const QString &name : {u"."_s, u".."_s, u"照片/"_s})
        CHECK(evidenceName(name, u"材料"_s) == u"材料");
}

TEST_CASE("a note's evidence is removed before the note, so that undo restores the note first",
          "[evidence]")
{
    const ProgressNote note{.id = NoteId{4}, .node = NodeId{1}, .text = u"走访"_s};
    const Edit edit = removingNote(note, {photograph({}, NoteId{4}, u"一.jpg"_s)});
    REQUIRE(edit.size() == 2);
    CHECK(std::holds_alternative<EvidenceChange>(edit.first()));
    CHECK(std::holds_alternative<NoteChange>(opposite(edit).first()));
    CHECK(renamingEvidence(photograph({}, NoteId{4}, u"一.jpg"_s), u"一.jpg"_s).isEmpty());
}

TEST_CASE("evidence is added, moved to a note, renamed and removed piece by piece", "[evidence]")
{
    const Evidence one = photograph(NodeId{3}, {}, u"一.jpg"_s);
    const Evidence two = photograph(NodeId{3}, {}, u"二.jpg"_s);
    const auto changes = [](const Edit &edit) {
        QList<std::pair<std::optional<Evidence>, std::optional<Evidence>>> all;
        for (const Change &change : edit)
            all.append(
                {std::get<EvidenceChange>(change).from, std::get<EvidenceChange>(change).to});
        return all;
    };
    using Changes = decltype(changes({}));
    const auto none = std::optional<Evidence>();
    CHECK(changes(addingEvidence({one, two})) == Changes{{none, one}, {none, two}});
    CHECK(changes(removingEvidence({one, two})) == Changes{{one, none}, {two, none}});

    Evidence moved = one;
    moved.id = {};
    moved.node = {};
    moved.note = NoteId{4};
    Evidence alsoMoved = moved;
    alsoMoved.name = u"二.jpg"_s;
    CHECK(changes(movingEvidence({one, two}, NoteId{4}))
          == Changes{{one, none}, {two, none}, {none, moved}, {none, alsoMoved}});

    Evidence renamed = one;
    renamed.name = u"会场.jpg"_s;
    CHECK(changes(renamingEvidence(one, u"会场.jpg"_s)) == Changes{{one, renamed}});
}

TEST_CASE("evidence of a note on a node belongs to the note", "[evidence]")
{
    EvidenceByPlace places;
    CHECK(places.isEmpty());
    places.append(photograph(NodeId{3}, {}, u"一.jpg"_s));
    CHECK_FALSE(places.isEmpty());
    places.append(photograph({}, NoteId{4}, u"二.jpg"_s));
    places.append(photograph({}, NoteId{4}, u"三.jpg"_s));
    CHECK(places.ofNodes.keys() == QList<NodeId>{NodeId{3}});
    CHECK(places.ofNotes.keys() == QList<NoteId>{NoteId{4}});
    CHECK(places.ofNotes.value(NoteId{4}).last().name == u"三.jpg"_s);
    EvidenceByPlace ofNotes;
    ofNotes.append(photograph({}, NoteId{4}, u"二.jpg"_s));
    CHECK_FALSE(ofNotes.isEmpty());
}

TEST_CASE("a content's sum is 64 lower-case hexadecimal digits", "[evidence]")
{
    CHECK(isSha256(u"0123456789abcdef"_s.repeated(4)));
    CHECK_FALSE(isSha256(QString(63, u'a')));
    CHECK_FALSE(isSha256(QString(65, u'a')));
    for (const QChar other : u"/:`gAF"_s)
        CHECK_FALSE(isSha256(QString(63, u'a') + other));
}

TEST_CASE("the list of evidence and the photographs are annexes if they are chosen and not empty",
          "[evidence][annualsummary]")
{
    PlanContent content{.details = {.id = PlanId{1},
                                    .year = 2021,
                                    .title = u"2021年工作要点"_s,
                                    .organisation = u"关工委"_s}};
    content.nodes = {{.id = NodeId{1},
                      .number = u"1."_s,
                      .title = u"开展主题教育"_s,
                      .text = u"开展主题教育"_s}};
    const Outline outline(content);
    const ProgressNote note{.id = NoteId{4},
                            .node = NodeId{1},
                            .happenedOn = QDate(2021, 5, 8),
                            .text = u"召开座谈会"_s};
    ProgressNote later = note;
    later.id = NoteId{5};
    later.happenedOn = QDate(2021, 9, 1);
    const NotesByNode notes{{NodeId{1}, {note, later}}};
    SummaryOptions options{.asOf = QDate(2021, 6, 30)};
    options.choices.statusTable = false;
    options.choices.evidenceList = true;
    options.choices.photographs = true;
    CHECK_FALSE(std::holds_alternative<ReportPhotographs>(
        annualSummary(outline, notes, options).elements.last()));

    options.evidence.photograph = [](const Evidence &one) { return one.name.toUtf8(); };
    options.evidence.pieces.append(photograph(NodeId{1}, {}, u"方案.jpg"_s));
    options.evidence.pieces.append(photograph({}, NoteId{4}, u"会场.jpg"_s));
    options.evidence.pieces.append(photograph({}, NoteId{5}, u"以后.jpg"_s));
    Evidence paper = photograph({}, NoteId{4}, u"通知.pdf"_s);
    paper.type = u"application/pdf"_s;
    options.evidence.pieces.append(paper);
    const ReportDocument report = annualSummary(outline, notes, options);
    const auto *pages = std::get_if<ReportPhotographs>(&report.elements.last());
    REQUIRE(pages);
    REQUIRE(pages->photographs.size() == 2);
    CHECK(pages->photographs[0].jpeg() == u"方案.jpg"_s.toUtf8());
    CHECK(pages->photographs[1].caption == u"2021年5月8日 召开座谈会");
    const auto *list = std::get_if<ReportTable>(&report.elements[report.elements.size() - 2]);
    REQUIRE(list);
    CHECK(list->title.startsWith(u"附件1\n"));
    CHECK(pages->title.startsWith(u"附件2\n"));
    REQUIRE(list->rows.size() == 3);
    CHECK(list->rows[1].cells
          == QStringList{u"2"_s, u"开展主题教育"_s, u"召开座谈会"_s, u"2021.5.8"_s, u"会场.jpg"_s});
    CHECK(list->rows[2].cells.last() == u"通知.pdf");
    options.choices.style = SummaryStyle::Brief;
    CHECK_FALSE(std::holds_alternative<ReportPhotographs>(
        annualSummary(outline, notes, options).elements.last()));
}
