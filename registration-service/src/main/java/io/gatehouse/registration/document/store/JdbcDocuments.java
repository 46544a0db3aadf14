package io.gatehouse.registration.document.store;

import io.gatehouse.registration.document.Document;
import io.gatehouse.registration.document.DocumentTree;
import io.gatehouse.registration.document.Documents;
import io.gatehouse.registration.jdbc.Columns;
import io.gatehouse.registration.jdbc.JsonColumns;
import io.gatehouse.registration.jdbc.PagedSelect;
import io.gatehouse.schemas.http.ListQuery;
import io.gatehouse.schemas.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

class JdbcDocuments implements Documents {
    /** A document whose way up to the top is published is reached from there; with everything shown, all are. */
    private static final String SHOWN = """
            (with recursive shown as (
                 select * from document where product_id = :product and parent_id is null and (:all or published)
                 union all
                 select c.* from document c join shown on shown.id = c.parent_id where :all or c.published)
             select * from shown) d""";

    private static final String COLUMNS = "d.id, d.product_id, d.parent_id, d.slug, d.title, d.published, d.metadata,"
            + " d.created_at, d.updated_at, d.position";
    private static final PagedSelect LIST = new PagedSelect(COLUMNS, SHOWN, Map.of(), "d.position");

    private final JdbcClient jdbc;
    private final DocumentLevels levels;

    JdbcDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.levels = new DocumentLevels(jdbc);
    }

    @Override
    public Page<Document.Entry> list(UUID productId, Shown shown, ListQuery query) {
        return LIST.page(jdbc, query, "true", among(productId, shown), JdbcDocuments::entry);
    }

    @Override
    public Page<DocumentTree> trees(UUID productId, Shown shown, ListQuery query) {
        var roots = LIST.page(jdbc, query, "d.parent_id is null", among(productId, shown), JdbcDocuments::entry);
        var entries = jdbc.sql("""
                        with recursive tree as (
                            select * from document where id = any(:roots)
                            union all
                            select c.* from document c join tree on tree.id = c.parent_id where :all or c.published)
                        select * from tree d order by d.position
                        """)
                .param(
                        "roots",
                        Columns.uuids(
                                roots.data().stream().map(Document.Entry::id).toList()))
                .param("all", shown == Shown.ALL)
                .query(JdbcDocuments::entry)
                .list();
        return new Page<>(DocumentTree.grow(entries), roots.meta());
    }

    @Override
    public Optional<Document> find(UUID productId, UUID id, Shown shown) {
        return find(productId, shown, "d.id = :id", Map.of("id", id));
    }

    @Override
    public Optional<Document> findBySlug(UUID productId, String slug, Shown shown) {
        return find(productId, shown, "d.slug = :slug", Map.of("slug", slug));
    }

    private Optional<Document> find(UUID productId, Shown shown, String where, Map<String, ?> values) {
        return jdbc.sql("select d.* from " + SHOWN + " where " + where)
                .params(among(productId, shown))
                .params(values)
                .query(JdbcDocuments::document)
                .optional();
    }

    private static Map<String, Object> among(UUID productId, Shown shown) {
        return Map.of("product", productId, "all", shown == Shown.ALL);
    }

    @Override
    public boolean isSlugTaken(UUID productId, String slug, UUID except) {
        return jdbc.sql("""
                        select exists (
                            select 1 from document where product_id = :product and slug = :slug and id <> :except)
                        """)
                .param("product", productId)
                .param("slug", slug)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    @Override
    public int depth(@Nullable UUID id) {
        return levels.depth(id);
    }

    @Override
    public int height(UUID id) {
        return levels.height(id);
    }

    @Override
    public boolean isWithin(UUID id, UUID other) {
        return levels.isWithin(id, other);
    }

    @Override
    public void add(Document document) {
        write("""
                insert into document (id, product_id, parent_id, slug, title, published, content, metadata, created_at,
                                      updated_at)
                values (:id, :product, :parent, :slug, :title, :published, :content, cast(:metadata as jsonb),
                        :createdAt, :updatedAt)
                """, document);
    }

    @Override
    public void replace(Document document) {
        write("""
                update document
                set parent_id = :parent, slug = :slug, title = :title, published = :published, content = :content,
                    metadata = cast(:metadata as jsonb), created_at = :createdAt, updated_at = :updatedAt
                where id = :id and product_id = :product
                """, document);
    }

    private void write(String sql, Document document) {
        var entry = document.entry();
        jdbc.sql(sql)
                .param("id", entry.id())
                .param("product", document.productId())
                .param("parent", entry.parentId())
                .param("slug", entry.slug())
                .param("title", entry.title())
                .param("published", entry.published())
                .param("content", document.content())
                .param("metadata", JsonColumns.json(entry.metadata()))
                .param("createdAt", Columns.time(entry.createdAt()))
                .param("updatedAt", Columns.time(entry.updatedAt()))
                .update();
    }

    @Override
    public void putLast(UUID id) {
        jdbc.sql("update document set position = nextval('document_position') where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("""
                        update document c set parent_id = d.parent_id from document d
                        where d.id = :id and c.parent_id = d.id
                        """).param("id", id).update();
        jdbc.sql("delete from document where id = :id").param("id", id).update();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(Columns.uuid(row, "product_id"), entry(row, number), row.getString("content"));
    }

    private static Document.Entry entry(ResultSet row, int number) throws SQLException {
        return new Document.Entry(
                Columns.uuid(row, "id"),
                Columns.uuidOrNull(row, "parent_id"),
                row.getString("slug"),
                row.getString("title"),
                row.getBoolean("published"),
                JsonColumns.object(row, "metadata"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
