package io.gatehouse.gatewayconfig.sync.file;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Commits a file, and nothing else, to the repository that it is in. By JGit and not by the git command, so that an image needs
 * no git and no hook or signature of the operator's can ask for anything. To push is the operator's.
 */
class GitCommit implements AtomicFile.Work {
    private final Path file;

    GitCommit(Path file) {
        this.file = file;
    }

    @Override
    public void run() throws IOException {
        var found = new FileRepositoryBuilder().findGitDir(file.toFile());
        if (found.getGitDir() == null) {
            throw new IOException(file + " is in no git repository");
        }
        try (var git = new Git(found.build())) {
            commit(git);
        } catch (GitAPIException e) {
            throw new IOException("could not commit " + file, e);
        }
    }

    private void commit(Git git) throws GitAPIException, IOException {
        var top = git.getRepository().getWorkTree().toPath().toRealPath();
        var name = top.relativize(file.toRealPath()).toString();
        git.add().addFilepattern(name).call();
        if (git.status().addPath(name).call().hasUncommittedChanges()) {
            var author = new PersonIdent("Gatehouse", "gatehouse@localhost");
            git.commit()
                    .setOnly(name)
                    .setMessage("Configure the gateway as applications were approved")
                    .setAuthor(author)
                    .setCommitter(author)
                    .setNoVerify(true)
                    .setSign(false)
                    .call();
        }
    }
}
