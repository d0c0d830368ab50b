// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/marks/annotationdesk.h"

#include "casefile/casefile.h"
#include "domain/kind.h"
#include "widgets/marks/keyframe.h"
#include "widgets/marks/markpainting.h"
#include "widgets/marks/meaningsdialog.h"
#include "widgets/paper/pageselection.h"
#include "widgets/paper/pageview.h"
#include "widgets/workspace.h"

#include <QKeyEvent>
#include <QPalette>

#include <algorithm>

namespace LeverArch {

AnnotationDesk::AnnotationDesk(Workspace &workspace, PageView &view, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_view(view), m_meaning(usualMeanings().first())
{
    m_overlay.setAccent(view.palette().color(QPalette::Highlight));
    view.addOverlay(&m_overlay);
    m_tool = std::make_unique<AnnotationTool>(
        view,
        [this](AnnotationStyle style, int page, const QList<Quad> &quads,
               const QList<InkStroke> &strokes) {
            MarkRequest wanted = request(style);
            wanted.page = page;
            wanted.quads = quads;
            wanted.strokes = strokes;
            make(wanted);
        },
        [this](Id mark, int page, const QList<Quad> &quads, const QList<InkStroke> &strokes) {
            place(mark, page, quads, strokes);
        });
    m_tool->setMeaning(m_meaning);
    view.installEventFilter(this);
    makeFrame();
    connect(&view, &PageView::spotClicked, this, &AnnotationDesk::clickedAt);
    connect(&view, &PageView::selectionFinished, this, [this] {
        if (m_pen && marksWords(*m_pen))
            markWords(*m_pen);
    });
    connect(&m_model, &AnnotationModel::commentEdited, this, &AnnotationDesk::setComment);
}

void AnnotationDesk::makeFrame()
{
    m_frame = std::make_unique<KeyFrame>(
        m_view, [this](Id mark, AnnotationStyle style, int page, const QList<Quad> &quads) {
            if (mark) {
                place(mark, page, quads, {});
                return;
            }
            MarkRequest wanted = request(style);
            wanted.page = page;
            wanted.quads = quads;
            make(wanted);
        });
    connect(m_frame.get(), &KeyFrame::said, this,
            [this](const QString &sentence) { m_workspace.say(sentence); });
}

AnnotationDesk::~AnnotationDesk()
{
    m_frame.reset();
    m_tool.reset();
    m_view.removeOverlay(&m_overlay);
}

bool AnnotationDesk::isReadOnly() const
{
    return m_workspace.caseFile().isReadOnly();
}

bool AnnotationDesk::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = watched == &m_view && event->type() == QEvent::KeyPress &&
                          static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    return (isEscape && letGo()) || QObject::eventFilter(watched, event);
}

bool AnnotationDesk::letGo()
{
    if (m_tool->isBusy())
        return false; // The view takes the mouse from it first.
    if (m_pen) {
        setPen(std::nullopt);
        return true;
    }
    const bool words = m_view.selection() && !m_view.selection()->isEmpty();
    if (words || m_selected.isEmpty())
        return false;
    select({});
    return true;
}

// --- reading ------------------------------------------------------------------------------------

void AnnotationDesk::setPaper(const StoredPaper &paper)
{
    m_paper = paper;
    m_loaded = false;
    m_overlay.setPages(paper.pages);
    load();
}

void AnnotationDesk::close()
{
    m_reading.renew();
    m_frame->cancel();
    m_paper.reset();
    m_loaded = false;
    m_pendingShow = {};
    m_pendingComment = {};
    setPen(std::nullopt);
    receive({{}, {}, m_model.meanings()});
}

void AnnotationDesk::load()
{
    m_workspace.caseFile().readLater<AnnotationModel::Paper>(
        this,
        [document = m_paper->document.id, version = m_paper->version.id](const Stores &stores) {
            return AnnotationModel::read(stores, document, version);
        },
        [this](Result<AnnotationModel::Paper> answer) {
            if (!answer.ok()) {
                m_workspace.showError(answer.error());
                return;
            }
            m_loaded = true;
            receive(std::move(*answer));
        },
        m_reading.renew());
}

void AnnotationDesk::receive(AnnotationModel::Paper paper)
{
    m_model.setPaper(std::move(paper));
    m_meaning = meaningOf(m_model.meanings(), m_meaning.key);
    m_overlay.setAnnotations(m_model.annotations(), m_model.meanings());
    QList<Id> still = m_selected;
    still.removeIf([this](Id id) { return !m_model.find(id); });
    const bool gone = still != m_selected;
    m_selected = still;
    if (gone)
        m_overlay.setSelected(m_selected);
    refreshTool();
    Q_EMIT loaded();
    if (gone)
        Q_EMIT selectionChanged();
    if (const Id wanted = std::exchange(m_pendingShow, {}))
        show(wanted);
    if (const Id wanted = std::exchange(m_pendingComment, {}); m_model.find(wanted)) {
        select({wanted});
        Q_EMIT commentWanted(wanted);
    }
}

void AnnotationDesk::caseFileChanged(const ChangeSet &change)
{
    if (m_paper && (change.kinds.contains(QLatin1String(Kind::annotation)) || change.settings))
        load();
}

void AnnotationDesk::refreshTool()
{
    const Annotation *only = m_selected.size() == 1 ? m_model.find(m_selected.first()) : nullptr;
    m_tool->setSelected(isReadOnly() ? nullptr : only);
    m_tool->setStyle(isReadOnly() ? AnnotationStyle::Highlight
                                  : m_pen.value_or(AnnotationStyle::Highlight));
    m_tool->setMeaning(only && !m_pen ? m_model.meaning(*only) : m_meaning);
    m_frame->setPen(isReadOnly() ? std::nullopt : m_pen, m_meaning);
    m_view.updateOverlays();
}

// --- selecting ----------------------------------------------------------------------------------

QList<Annotation> AnnotationDesk::selectedAnnotations() const
{
    QList<Annotation> found;
    for (const Id id : m_selected) {
        if (const Annotation *annotation = m_model.find(id))
            found.append(*annotation);
    }
    return found;
}

void AnnotationDesk::select(const QList<Id> &ids)
{
    if (ids == m_selected)
        return;
    m_selected = ids;
    m_overlay.setSelected(ids);
    refreshTool();
    Q_EMIT selectionChanged();
}

void AnnotationDesk::clickedAt(const PageSpot &spot)
{
    const QList<Id> here = m_overlay.marksAt(spot);
    if (here.isEmpty()) {
        select({});
        return;
    }
    // Another click on the same place goes to what lies below.
    const qsizetype at = m_selected.size() == 1 ? here.indexOf(m_selected.first()) : -1;
    select({here.at((at + 1) % here.size())});
}

void AnnotationDesk::show(Id annotation)
{
    const Annotation *found = m_model.find(annotation);
    if (!found) {
        m_pendingShow = annotation;
        return;
    }
    select({annotation});
    while (found && found->isReply())
        found = m_model.find(found->parent);
    if (found)
        bringIntoView(*found);
}

void AnnotationDesk::bringIntoView(const Annotation &mark)
{
    if (mark.page() < 1 || mark.page() > m_view.pageCount())
        return;
    const QList<QRectF> boxes =
        markBoxes(mark, mark.page(), m_view.pages().at(mark.page() - 1).geometry);
    if (boxes.isEmpty())
        m_view.goToPage(mark.page());
    else
        m_view.goToBox(mark.page(), boxes.first());
}

void AnnotationDesk::step(int direction)
{
    QList<const Annotation *> marks;
    for (const Annotation &annotation : m_model.annotations()) {
        if (!annotation.isReply())
            marks.append(&annotation);
    }
    if (marks.isEmpty())
        return;
    qsizetype at = -1;
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (m_selected.contains(marks.at(i)->id))
            at = i;
    }
    if (at < 0) {
        // From the page that is being read.
        const auto next = std::find_if(marks.begin(), marks.end(), [this](const Annotation *mark) {
            return mark->page() >= m_view.currentPage();
        });
        at = (next - marks.begin()) - (direction > 0 ? 1 : 0);
    }
    show(marks.at((at + direction + marks.size()) % marks.size())->id);
}

// --- marking ------------------------------------------------------------------------------------

void AnnotationDesk::setPen(std::optional<AnnotationStyle> pen)
{
    m_pen = pen;
    if (pen)
        select({});
    refreshTool();
    Q_EMIT penChanged();
}

void AnnotationDesk::setMeaning(const Meaning &meaning)
{
    m_meaning = meaning;
    if (const QList<Annotation> marks = selectedAnnotations(); !marks.isEmpty())
        perform(meaningChange(marks, meaning));
    refreshTool();
    Q_EMIT penChanged();
}

void AnnotationDesk::editMeanings()
{
    if (!m_paper)
        return;
    (new MeaningsDialog(m_workspace, m_model.meanings(), m_view.window()))->open();
}

void AnnotationDesk::mark(AnnotationStyle style)
{
    const PageSelection *words = m_view.selection();
    const bool some = words && !words->isEmpty();
    if (some && (marksWords(style) || style == AnnotationStyle::Note))
        markWords(style);
    else
        setPen(m_pen == style ? std::nullopt : std::optional(style));
}

MarkRequest AnnotationDesk::request(AnnotationStyle style) const
{
    MarkRequest request;
    request.document = m_paper->document.id;
    request.version = m_paper->version.id;
    request.style = style;
    request.meaning = m_meaning.key;
    request.author = m_workspace.caseFile().who();
    return request;
}

void AnnotationDesk::markWords(AnnotationStyle style)
{
    PageSelection *words = m_view.selection();
    if (!m_paper || !words || words->isEmpty())
        return;
    MarkRequest wanted = request(style);
    wanted.passages = words->ranges();
    make(wanted);
    words->clear();
}

void AnnotationDesk::make(const MarkRequest &request)
{
    if (!m_paper || isReadOnly())
        return;
    CaseFile &file = m_workspace.caseFile();
    const Result<AnnotationDraft> draft = Annotations(file.read()).draft(request);
    if (!draft.ok()) {
        m_workspace.showError(draft.error());
        return;
    }
    const bool asks = request.style == AnnotationStyle::Note;
    auto made = std::make_shared<Id>();
    file.actLater(
        draft->label,
        [mark = draft->annotation, made](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(*made, Annotations::write(stores, mark));
            return {};
        },
        this,
        [this, made, asks](const Result<ActionInfo> &done) {
            if (!done.ok()) {
                m_workspace.showError(done.error());
                return;
            }
            // The list is read again because the case file changed; maybe it has been already.
            if (asks) {
                setPen(std::nullopt);
                m_pendingComment = *made;
                load();
            }
        });
}

void AnnotationDesk::place(Id mark, int page, const QList<Quad> &quads,
                           const QList<InkStroke> &strokes)
{
    const Annotation *before = m_model.find(mark);
    if (!before || !m_paper)
        return;
    MarkRequest wanted = request(before->style);
    wanted.page = page;
    wanted.quads = quads;
    wanted.strokes = strokes;
    wanted.lineWidth = before->lineWidth;
    const Result<AnnotationDraft> draft = Annotations(m_workspace.caseFile().read()).draft(wanted);
    if (draft.ok())
        perform(placeChange(*before, draft->annotation));
    else
        m_workspace.showError(draft.error());
}

void AnnotationDesk::moveByKeys()
{
    const QList<Annotation> marks = selectedAnnotations();
    if (isReadOnly() || marks.size() != 1 || !KeyFrame::canMove(marks.first())) {
        m_workspace.say(tr("Select an area or a note of its own place first."));
        return;
    }
    m_frame->move(marks.first(), m_model.meaning(marks.first()));
}

// --- changing -----------------------------------------------------------------------------------

void AnnotationDesk::perform(const NamedChange &change)
{
    m_workspace.caseFile().actLater(change.label, change.change, this,
                                    [this](const Result<ActionInfo> &done) {
                                        if (!done.ok())
                                            m_workspace.showError(done.error());
                                    });
}

void AnnotationDesk::askForComment()
{
    if (m_selected.size() == 1 && !isReadOnly())
        Q_EMIT commentWanted(m_selected.first());
}

void AnnotationDesk::askForReply()
{
    if (m_selected.size() == 1 && !isReadOnly())
        Q_EMIT replyWanted(m_selected.first());
}

void AnnotationDesk::setComment(Id annotation, const QString &comment)
{
    if (const Annotation *found = m_model.find(annotation))
        perform(commentChange(*found, comment));
}

void AnnotationDesk::reply(Id annotation, const QString &comment)
{
    if (const Annotation *found = m_model.find(annotation))
        perform(replyTo(*found, comment, m_workspace.caseFile().who()));
}

void AnnotationDesk::restyleSelected(AnnotationStyle style)
{
    if (const QList<Annotation> marks = selectedAnnotations(); !marks.isEmpty())
        perform(styleChange(marks, style));
}

void AnnotationDesk::removeSelected()
{
    if (const QList<Annotation> marks = selectedAnnotations(); !marks.isEmpty())
        perform(removal(marks));
}

} // namespace LeverArch
